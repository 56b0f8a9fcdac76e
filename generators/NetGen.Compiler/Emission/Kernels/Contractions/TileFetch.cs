namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// What a tile asks for while it sums, a little in each step: memory that is used soon, and comes from farther away than a step takes. Asked for
/// all at once it would hold up the tile.
/// </summary>
/// <param name="Lines">Cache lines of each step, one behind the other.</param>
/// <param name="Step">Floats from those of a step to those of the next.</param>
public sealed record TileFetch(int Lines, string Step)
{
    /// <summary>Where it begins: a variable of the caller.</summary>
    public const string Ahead = "ahead";

    private const string Distance = "aheadStep";

    /// <summary>The tile's last parameters.</summary>
    public static string[] Parameters { get; } = [$"ref float {Ahead}", $"nint {Distance}"];

    /// <summary>What they are.</summary>
    public string[] Arguments => [$"ref {Ahead}", Step];

    /// <summary>Tells apart tiles in their names.</summary>
    public string Name => $"Fetching{Lines}";

    /// <summary>Writes what is asked for in one step.</summary>
    public void Write(CodeWriter body)
    {
        for (int line = 0; line < Lines; line++)
            body.Line(FarMatrix.FetchLine(Ahead, $"{line * FarMatrix.LineFloats}"));
        body.Line($"{Ahead} = ref code::Unsafe.Add(ref {Ahead}, {Distance});");
    }
}
