using NetGen.Compiler.Models;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Lays parameters one behind the other, without gaps. What is not learnt comes last. Before it, those whose size is a multiple of
/// a cache line come first: all of them then start on one, and the others have rows that could not stay aligned anyway.
/// </summary>
public static class ParameterPlanner
{
    private const int FloatsPerLine = 16;

    /// <summary>The offset of each parameter.</summary>
    public static IReadOnlyList<int> Offsets(IReadOnlyList<ParameterModel> parameters)
    {
        var offsets = new int[parameters.Count];
        int offset = 0;
        foreach (int i in Enumerable.Range(0, parameters.Count)
            .OrderBy(i => parameters[i].IsTrainable ? 0 : 1).ThenBy(i => parameters[i].Shape.Length % FloatsPerLine == 0 ? 0 : 1))
        {
            offsets[i] = offset;
            offset = checked(offset + parameters[i].Shape.Length);
        }

        return offsets;
    }
}
