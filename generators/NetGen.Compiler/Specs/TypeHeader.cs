namespace NetGen.Compiler.Specs;

/// <summary>How a type is opened again in another part: <c>partial class Outer&lt;T&gt;</c>.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name with its type parameters.</param>
public sealed record TypeHeader(string Keyword, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"partial {Keyword} {Name}";
}
