namespace NetGen.Compiler.Ops;

/// <summary>
/// The blocks of queries and keys whose scores are computed together, and where in the memory of one sample lies what they need: few enough that scores, keys and values
/// stay in the nearest cache.
/// </summary>
/// <param name="Keys">How many keys there are.</param>
/// <param name="Features">Features of a key.</param>
/// <param name="ValueFeatures">Features of a value.</param>
/// <param name="HasMask">Whether there is dropout.</param>
public sealed record AttentionBlocks(int Keys, int Features, int ValueFeatures, bool HasMask = false)
{
    private const int MostKeys = 128;

    // Keys of a block are whole vectors of any width, and parts begin on cache lines.
    private const int CacheLine = 16;

    /// <summary>Queries of a block.</summary>
    public const int Queries = 16;

    /// <summary>How many blocks of keys there are.</summary>
    public int Count => Quotient(Keys, MostKeys);

    /// <summary>Keys of a block; the last one may have fewer, but has as many places.</summary>
    public int Columns => Quotient(Quotient(Keys, Count), CacheLine) * CacheLine;

    /// <summary>The scores of a block, then their exponentials.</summary>
    public const int Scores = 0;

    /// <summary>Of each query of a block the largest score so far.</summary>
    public int Largest => Scores + (Queries * Columns);

    /// <summary>Of each query of a block the sum of exponentials so far; in the gradient Σ dy · y.</summary>
    public int Sums => Largest + Queries;

    /// <summary>What dropout multiplies a row of weights with.</summary>
    public int Mask => Sums + Queries;

    /// <summary>The keys of a head, transposed block by block.</summary>
    public int KeysTransposed => Mask + (HasMask ? Columns : 0);

    /// <summary>Floats that the forward pass needs.</summary>
    public int ForwardMemory => KeysTransposed + Transposed(Features);

    /// <summary>The values of a head, transposed block by block.</summary>
    public int ValuesTransposed => ForwardMemory;

    /// <summary>The gradients of the weights of a block, then those of its scores.</summary>
    public int Slopes => ValuesTransposed + Transposed(ValueFeatures);

    /// <summary>Floats that the gradient needs.</summary>
    public int GradientMemory => Slopes + (Queries * Columns);

    private int Transposed(int features) => checked(Quotient(features * Count * Columns, CacheLine) * CacheLine);

    private static int Quotient(int whole, int part) => (whole + part - 1) / part;
}
