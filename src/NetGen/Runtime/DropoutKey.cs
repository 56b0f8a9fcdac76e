using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// The random numbers of dropout for a tile of samples. They are a function of seed, sample, layer and element, so the
/// backward pass finds the same mask as the forward pass, in any order and on any number of threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DropoutKey
{
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

        // An element is dropped when its 32 random bits, taken as a fraction of 2³², are below the rate.
        uint threshold = (uint)Math.Min(rate * 4294967296.0, uint.MaxValue);
        uint key = Key(stream, sample + row);
        for (int i = 0; i < length; i++)
        {
            float kept = Mix(key + ((uint)i * 0x9E3779B9u)) >= threshold ? scale : 0f;
            Unsafe.Add(ref y, i) = kept * Unsafe.Add(ref x, i);
        }
    }

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
}
