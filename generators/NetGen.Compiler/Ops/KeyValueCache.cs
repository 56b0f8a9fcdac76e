using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Where the keys and values of the steps so far lie in the state. Keys are transposed, in blocks of some of them, so that the scores of a query are vectors over keys:
/// <c>[heads, blocks, features, columns]</c>. Values lie head by head, a row for each step: <c>[heads, steps, features]</c>.
/// </summary>
/// <param name="Heads">Heads of keys and values.</param>
/// <param name="Features">Features of a key of one head.</param>
/// <param name="ValueFeatures">Features of a value of one head.</param>
/// <param name="Steps">How many steps it keeps.</param>
/// <param name="IsRing">Whether a step takes the place of the oldest one, once all places are taken.</param>
public sealed record KeyValueCache(int Heads, int Features, int ValueFeatures, int Steps, bool IsRing)
{
    // Columns are whole vectors of any width.
    private const int MostColumns = 128, CacheLine = 16;

    /// <summary>How many blocks of keys there are.</summary>
    public int Blocks => Quotient(Steps, MostColumns);

    /// <summary>Keys of a block; the last one may have fewer, but has as many places.</summary>
    public int Columns => checked(Quotient(Quotient(Steps, Blocks), CacheLine) * CacheLine);

    /// <summary>The shape of the keys.</summary>
    public Shape Keys => new(Heads, Blocks, Features, Columns);

    /// <summary>The shape of the values.</summary>
    public Shape Values => new(Heads, Steps, ValueFeatures);

    private static int Quotient(int whole, int part) => checked(whole + part - 1) / part;
}
