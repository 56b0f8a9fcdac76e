using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0151: a recurrent layer gives its last state, where the next layer needs all steps.</summary>
internal static class SequenceMissing
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0151",
        "ReturnSequences missing",
        "'{0}' gives the state after the last step, {2}, but [{1}] wants that of each step; set ReturnSequences = true");

    /// <param name="place">The recurrent layer.</param>
    /// <param name="name">What the next layer takes.</param>
    /// <param name="next">The next layer's kind.</param>
    /// <param name="received">What it receives.</param>
    public static Problem At(Place place, string name, string next, Shape received) =>
        Descriptor.At(place, name, next, received.ToString());
}
