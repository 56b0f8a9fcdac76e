namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// A matrix so large that it comes from beyond the second cache. The machine fetches ahead by itself what is read in order; where tiles read
/// a few columns of each row, the loops around them ask for what comes next.
/// </summary>
public static class FarMatrix
{
    /// <summary>Floats of a cache line.</summary>
    public const int LineFloats = 16;

    private const int Floats = 256 * 1024;

    /// <summary>Whether a matrix is so large.</summary>
    public static bool Is(int rows, int columns) => (long)rows * columns >= Floats;

    /// <summary>Whether products wait for memory. Those of 4 lanes take longer than it does.</summary>
    public static bool Waits(Lanes lanes) => lanes.Count >= 8;

    /// <summary>Cache lines of so many floats.</summary>
    public static int Lines(int floats) => (floats + LineFloats - 1) / LineFloats;

    /// <summary>A statement that asks for the floats from one place to another, if there are any.</summary>
    public static string FetchPart(string reference, string from, string to) => $"global::NetGen.MemoryPrefetch.Floats(ref {reference}, {from}, {to});";

    /// <summary>A statement that asks for so many floats.</summary>
    public static string Fetch(string reference, string offset, int count) => Fetch(reference, offset, $"{count}");

    /// <summary>The same of a number that is an expression.</summary>
    public static string Fetch(string reference, string offset, string count) => $"global::NetGen.MemoryPrefetch.Floats(ref {Lanes.At(reference, offset)}, {count});";
}
