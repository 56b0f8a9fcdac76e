namespace NetGen.Compiler.Emission;

/// <summary>A vector width, with the facts about machines that have it.</summary>
/// <param name="Count">Floats in a vector.</param>
/// <param name="Registers">Vector registers.</param>
/// <param name="ProductRegisters">
/// Registers that a multiply-add needs beside its operands: none where it is one instruction, one where the product comes first.
/// </param>
public sealed record Lanes(int Count, int Registers, int ProductRegisters)
{
    /// <summary>
    /// The widths, widest first: AVX-512 comes with 32 registers, everything narrower is taken to have 16; whoever has only 4
    /// lanes on x64 has no fused multiply-add.
    /// </summary>
    public static IReadOnlyList<Lanes> All { get; } = [new(16, 32, 0), new(8, 16, 0), new(4, 16, 1)];

    /// <summary>Vectors that hold a row; the last one may be partly filled.</summary>
    public int Vectors(int columns) => (columns + Count - 1) / Count;

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
