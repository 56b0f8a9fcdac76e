using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// The random numbers of dropout for a tile of samples. They are a function of seed, sample, layer and element, so the
/// backward pass finds the same mask as the forward pass, in any order and on any number of threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DropoutKey
{
    // The golden ratio of 2³²: the numbers of elements are spread over all bits.
    private const uint Step = 0x9E3779B9u;

    private readonly ulong seed;
    private readonly ulong sample;

    /// <summary>The numbers for a tile.</summary>
    /// <param name="seed">The workspace's seed.</param>
    /// <param name="sample">The number of the tile's first sample since training began.</param>
    public DropoutKey(ulong seed, ulong sample)
    {
        this.seed = seed;
        this.sample = sample;
    }

    /// <summary>Applies dropout to one sample: y = x / (1 − rate), or 0 with probability <paramref name="rate"/>.</summary>
    /// <param name="stream">The number of the dropout layer.</param>
    /// <param name="row">The sample's place in the tile.</param>
    /// <param name="rate">Probability of a 0.</param>
    /// <param name="x">The sample's first input.</param>
    /// <param name="y">The sample's first output.</param>
    /// <param name="length">Number of elements.</param>
    public void Apply(int stream, nuint row, float rate, ref float x, ref float y, int length)
    {
        float scale = 1f / (1f - rate);
        uint threshold = Threshold(rate), key = Key(stream, sample + row);
        int i = 0;
        for (; i <= length - Vector<uint>.Count; i += Vector<uint>.Count)
            (Kept(Elements(key, i), threshold, scale) * Vector.LoadUnsafe(ref x, (nuint)i)).StoreUnsafe(ref y, (nuint)i);
        for (; i < length; i++)
            Unsafe.Add(ref y, i) = Kept(Element(key, i), threshold, scale) * Unsafe.Add(ref x, i);
    }

    /// <summary>What dropout multiplies elements of a sample with: 1 / (1 − rate), or 0 with probability <paramref name="rate"/>.</summary>
    /// <param name="stream">The number of the dropout layer.</param>
    /// <param name="row">The sample's place in the tile.</param>
    /// <param name="rate">Probability of a 0.</param>
    /// <param name="first">The number of the first element.</param>
    /// <param name="mask">Receives the factors.</param>
    public void Mask(int stream, nuint row, float rate, nuint first, Span<float> mask)
    {
        float scale = 1f / (1f - rate);
        uint threshold = Threshold(rate), key = unchecked(Key(stream, sample + row) + ((uint)first * Step));
        ref float y = ref MemoryMarshal.GetReference(mask);
        int i = 0;
        for (; i <= mask.Length - Vector<uint>.Count; i += Vector<uint>.Count)
            Kept(Elements(key, i), threshold, scale).StoreUnsafe(ref y, (nuint)i);
        for (; i < mask.Length; i++)
            Unsafe.Add(ref y, i) = Kept(Element(key, i), threshold, scale);
    }

    // An element is dropped when its 32 random bits, taken as a fraction of 2³², are below the rate.
    private static uint Threshold(float rate) => (uint)Math.Min(rate * 4294967296.0, uint.MaxValue);

    private static uint Element(uint key, int i) => unchecked(key + ((uint)i * Step));

    private static Vector<uint> Elements(uint key, int i) => new Vector<uint>(Element(key, i)) + (Vector<uint>.Indices * Step);

    private static float Kept(uint element, uint threshold, float scale) => Mix(element) >= threshold ? scale : 0f;

    private static Vector<float> Kept(Vector<uint> elements, uint threshold, float scale) => Vector.ConditionalSelect(
        Vector.AsVectorSingle(Vector.GreaterThanOrEqual(Mix(elements), new Vector<uint>(threshold))), new Vector<float>(scale), Vector<float>.Zero);

    private uint Key(int stream, ulong sampleNumber)
    {
        // SplitMix64's finalizer (Steele, Lea and Flood 2014).
        ulong z = seed + (sampleNumber * 0x9E3779B97F4A7C15ul) + ((ulong)stream * 0xD1B54A32D192ED03ul);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ul;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBul;
        return (uint)((z ^ (z >> 31)) >> 16);
    }

    // A 32-bit finalizer of low bias, as found by Wellons's search ("prospecting for hash functions", 2018).
    private static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x7FEB352Du;
        x = (x ^ (x >> 15)) * 0x846CA68Bu;
        return x ^ (x >> 16);
    }

    private static Vector<uint> Mix(Vector<uint> x)
    {
        x = (x ^ (x >> 16)) * 0x7FEB352Du;
        x = (x ^ (x >> 15)) * 0x846CA68Bu;
        return x ^ (x >> 16);
    }
}
