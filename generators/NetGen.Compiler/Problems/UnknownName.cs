namespace NetGen.Compiler.Problems;

/// <summary>NG0102: a name that no layer before this one has.</summary>
internal static class UnknownName
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0102",
        "Unknown name",
        "'{0}' names no {1} before this layer; there are {2}");

    /// <param name="place">The argument.</param>
    /// <param name="name">The name.</param>
    /// <param name="what">What is looked for, as in <c>layer or input</c>.</param>
    /// <param name="known">The names there are.</param>
    public static Problem At(Place place, string name, string what, IEnumerable<string> known)
    {
        string[] quoted = known.Select(each => $"'{each}'").ToArray();
        return Descriptor.At(place, name, what, quoted.Length == 0 ? "none" : string.Join(", ", quoted));
    }
}
