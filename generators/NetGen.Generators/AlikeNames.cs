using NetGen.Compiler.Specs;

namespace NetGen.Generators;

/// <summary>
/// Tells files apart whose names differ in case alone, as those of networks <c>Mlp</c> and <c>MLP</c>: to the C# compiler they are one
/// name, and a name given twice stops the generator for the whole project.
/// </summary>
internal static class AlikeNames
{
    /// <summary>The names that another one equals but for case, in ordinal order.</summary>
    public static EquatableArray<string> Of(IEnumerable<string> names) => new(names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>What a name gets in front: a number of its own if it has a twin, else nothing.</summary>
    public static string Prefix(string name, EquatableArray<string> alike)
    {
        int index = alike.ToList().IndexOf(name);
        return index < 0 ? "" : $"{index + 1}.";
    }
}
