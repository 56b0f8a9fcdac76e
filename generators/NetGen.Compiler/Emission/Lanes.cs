namespace NetGen.Compiler.Emission;

/// <summary>A vector width, with the facts about machines that have it.</summary>
/// <param name="Count">Floats in a vector.</param>
/// <param name="Registers">Vector registers.</param>
/// <param name="RowTile">Rows of a contraction's largest register tile.</param>
public sealed record Lanes(int Count, int Registers, int RowTile)
{
    // More loads in flight than this are of no use.
    private const int MostVectors = 8;

    /// <summary>The widths, widest first: AVX-512 comes with 32 registers, everything narrower is taken to have 16.</summary>
    public static IReadOnlyList<Lanes> All { get; } = [new(16, 32, 8), new(8, 16, 4), new(4, 16, 4)];

    /// <summary>
    /// Vectors in a row of a register tile: an accumulator for each place of the tile, a register for each vector of the right
    /// operand and one for the left. 8 × 3 and 4 × 3 keep two multiply-adds a cycle, each 4 cycles long, always busy.
    /// </summary>
    public int VectorTile(int rows) => Math.Min(MostVectors, (Registers - 1) / (rows + 1));

    /// <summary>Bits of a vector: <c>Vector512</c>, <c>Load512</c>.</summary>
    public int Bits => 32 * Count;

    /// <summary>The static class: <c>simd::Vector512</c>.</summary>
    public string Class { get; } = $"simd::Vector{32 * Count}";

    /// <summary>The type: <c>simd::Vector512&lt;float&gt;</c>.</summary>
    public string Type { get; } = $"simd::Vector{32 * Count}<float>";

    /// <summary>All zeros.</summary>
    public string Zero { get; } = $"simd::Vector{32 * Count}<float>.Zero";

    /// <summary>All lanes the same number.</summary>
    public string Broadcast(string scalar) => $"{Class}.Create({scalar})";

    /// <summary>Loads a vector at an offset.</summary>
    public string Load(string reference, string offset) =>
        offset == "0" ? $"{Class}.LoadUnsafe(ref {reference})" : $"{Class}.LoadUnsafe(ref {reference}, {offset})";

    /// <summary>Loads the first <paramref name="count"/> lanes and nothing behind them.</summary>
    public string LoadPart(string reference, string offset, string count) =>
        $"global::NetGen.VectorParts.Load{Bits}(ref {At(reference, offset)}, {count})";

    /// <summary>Stores a vector at an offset.</summary>
    public string Store(string vector, string reference, string offset) =>
        $"{Class}.StoreUnsafe({vector}, ref {reference}{(offset == "0" ? "" : $", {offset}")});";

    /// <summary>Stores the first <paramref name="count"/> lanes and nothing behind them.</summary>
    public static string StorePart(string vector, string reference, string offset, string count) =>
        $"global::NetGen.VectorParts.Store({vector}, ref {At(reference, offset)}, {count});";

    /// <summary>a · b + c.</summary>
    public string MultiplyAdd(string a, string b, string c) => $"{Class}.MultiplyAddEstimate({a}, {b}, {c})";

    /// <summary>The element at an offset.</summary>
    public static string At(string reference, string offset) =>
        offset == "0" ? reference : $"code::Unsafe.Add(ref {reference}, {offset})";
}
