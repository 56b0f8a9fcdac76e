using System.Numerics;

namespace NetGen;

/// <summary>
/// A stream of random numbers that are the same for the same seed on every machine, whose place can be stored and
/// restored. A <see langword="default"/> stream is that of seed 0.
/// </summary>
/// <remarks>
/// Generator xoshiro256** (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators"), its state filled
/// from the seed by SplitMix64, as its authors advise. Only integer operations and those floating-point operations that
/// IEEE 754 defines to the last bit (+ - * / √) are used: libraries' logarithms and cosines differ between platforms.
/// This is a mutable struct: a copy repeats the numbers of the original. Not for cryptography.
/// </remarks>
public struct RandomStream
{
    /// <summary>Length of the state, see <see cref="CopyStateTo"/>.</summary>
    public const int StateLength = 4;

    private ulong s0, s1, s2, s3;

    /// <summary>Starts the stream of a seed.</summary>
    public RandomStream(ulong seed)
    {
        s0 = NextSplitMix(ref seed);
        s1 = NextSplitMix(ref seed);
        s2 = NextSplitMix(ref seed);
        s3 = NextSplitMix(ref seed);
    }

    /// <summary>A stream that goes on where another stood when its state was copied.</summary>
    /// <param name="state">What <see cref="CopyStateTo"/> wrote.</param>
    /// <exception cref="ArgumentException">Not <see cref="StateLength"/> values, or all of them 0, which no stream ever has.</exception>
    public static RandomStream FromState(ReadOnlySpan<ulong> state)
    {
        if (state.Length != StateLength)
            throw new ArgumentException($"Expected a state of {StateLength} values, received {state.Length}.", nameof(state));
        if (!state.ContainsAnyExcept(0UL))
            throw new ArgumentException("Expected a state that is not all 0: the generator would stay there for ever.", nameof(state));
        return new RandomStream { s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3] };
    }

    /// <summary>Writes the stream's place, <see cref="StateLength"/> values.</summary>
    /// <exception cref="ArgumentException">The span is of another length.</exception>
    public void CopyStateTo(Span<ulong> state)
    {
        if (state.Length != StateLength)
            throw new ArgumentException($"Expected room for {StateLength} values, received {state.Length}.", nameof(state));
        StartIfDefault();
        (state[0], state[1], state[2], state[3]) = (s0, s1, s2, s3);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        StartIfDefault();
        ulong result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        ulong shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻²⁴.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>A whole number from 0 up to, not including, <paramref name="bound"/>, each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is not positive.</exception>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);

        // Lemire 2019, "Fast random integer generation in an interval": the upper half of a product with 32 random bits is
        // the answer; the few products whose lower half falls into the surplus below 2³² mod bound are drawn again.
        ulong product = (NextUInt64() >> 32) * (uint)bound;
        if ((uint)product < (uint)bound)
        {
            uint surplus = (uint)(-bound) % (uint)bound;
            while ((uint)product < surplus)
                product = (NextUInt64() >> 32) * (uint)bound;
        }

        return (int)(product >> 32);
    }

    /// <summary>Normal with mean 0 and standard deviation 1.</summary>
    /// <remarks>
    /// The polar method (Marsaglia and Bray 1964) with a logarithm of our own, so that every operation is exact IEEE 754.
    /// Of the two numbers it gives, the second is dropped: kept for the next call, it would be one more piece of state.
    /// </remarks>
    public float NextNormal()
    {
        while (true)
        {
            double x = (2 * NextDouble()) - 1;
            double y = (2 * NextDouble()) - 1;
            double square = (x * x) + (y * y);
            if (square is > 0 and < 1)
                return (float)(x * Math.Sqrt(-2 * NaturalLogarithm(square) / square));
        }
    }

    /// <summary>ln x for 0 &lt; x &lt; 1, normal numbers: within 1e-15 of the true value.</summary>
    private static double NaturalLogarithm(double x)
    {
        // x = mantissa · 2^exponent with the mantissa in [1, 2); around √2, ln = ½ ln 2 + 2 artanh(t) with |t| < 0.172, whose
        // series t + t³/3 + t⁵/5 + … is down to a double's precision after ten terms.
        const double Ln2 = 0.69314718055994530942;
        const double SquareRootOf2 = 1.41421356237309504880;
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = (bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        double t = (mantissa - SquareRootOf2) / (mantissa + SquareRootOf2);
        double sum = 0;
        for (int divisor = 19; divisor >= 1; divisor -= 2)
            sum = (sum * t * t) + (1.0 / divisor);
        return ((exponent + 0.5) * Ln2) + (2 * t * sum);
    }

    private void StartIfDefault()
    {
        if ((s0 | s1 | s2 | s3) == 0)
            this = new RandomStream(0);
    }

    private static ulong NextSplitMix(ref ulong state)
    {
        ulong z = state += 0x9E37_79B9_7F4A_7C15;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
