using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

// Sums and products together with what their rounding lost (Dekker 1971, Knuth): for arguments of exponentials.
internal static partial class SimdMath<S, V>
{
    /// <summary>a · b = the value returned + <paramref name="rest"/>, exactly (barring underflow).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Product(V a, V b, out V rest)
    {
        V product = S.Multiply(a, b);
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            rest = S.FusedMultiplySubtract(a, b, product);
            return product;
        }

        // Halves of 12 bits: their products are exact.
        const int UpperHalf = unchecked((int)0xFFFFF000);
        V aHigh = S.AndBits(a, UpperHalf);
        V bHigh = S.AndBits(b, UpperHalf);
        V aLow = S.Subtract(a, aHigh);
        V bLow = S.Subtract(b, bHigh);
        V sum = S.Subtract(S.Multiply(aHigh, bHigh), product);
        sum = S.Add(S.Add(sum, S.Multiply(aHigh, bLow)), S.Multiply(aLow, bHigh));
        rest = S.Add(sum, S.Multiply(aLow, bLow));
        return product;
    }

    /// <summary>a + b = the value returned + <paramref name="rest"/>, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Sum(V a, float b, out V rest)
    {
        V sum = S.Add(a, b);
        V aRounded = S.Subtract(sum, b);
        V bRounded = S.Subtract(sum, aRounded);
        rest = S.Subtract(S.Subtract(a, aRounded), S.Subtract(bRounded, b));
        return sum;
    }
}
