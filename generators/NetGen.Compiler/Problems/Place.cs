using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Problems;

/// <summary>Where a problem is; see <see cref="Problem"/>.</summary>
internal sealed record Place(EquatableArray<int> Path, string? Argument = null)
{
    /// <summary>The class itself.</summary>
    public static Place Class { get; } = new(default(EquatableArray<int>));
}
