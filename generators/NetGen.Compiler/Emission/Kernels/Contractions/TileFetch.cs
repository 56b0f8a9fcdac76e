namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// What a tile asks for while it sums, a cache line in each step: memory that is used soon, and comes from farther away than a step takes. Asked
/// for all at once it would hold up the tile.
/// </summary>
/// <param name="First">Where the line of the first step lies.</param>
/// <param name="Distance">Floats from the line of a step to that of the next.</param>
public sealed record TileFetch(string First, string Distance)
{
    /// <summary>Tells tiles that fetch from others in their names.</summary>
    public const string Name = "Fetching";

    /// <summary>The tile's last parameters.</summary>
    public static string[] Parameters { get; } = ["ref float ahead", "nint aheadStep"];

    /// <summary>What they are.</summary>
    public string[] Arguments => [$"ref {First}", Distance];

    /// <summary>Writes what is asked for in one step.</summary>
    public static void Write(CodeWriter body) => body
        .Line("global::NetGen.MemoryPrefetch.Line(ref ahead);")
        .Line("ahead = ref code::Unsafe.Add(ref ahead, aheadStep);");
}
