namespace NetGen.Compiler.Problems;

/// <summary>NG0119: a name that can't be used in code.</summary>
internal static class InvalidName
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0119",
        "Name can't be used in code",
        "'{0}' {1}; a name is made of letters, digits and underscores and begins with a letter");

    /// <param name="place">The argument.</param>
    /// <param name="name">The name.</param>
    /// <param name="reason">As in <c>is a keyword of C#</c>.</param>
    public static Problem At(Place place, string name, string reason) => Descriptor.At(place, name, reason);
}
