using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

// Sums and products together with what their rounding lost (Dekker 1971, Knuth): for arguments of exponentials.
public static partial class VectorMath
{
    /// <summary>a · b = <paramref name="product"/> + <paramref name="rest"/>, exactly (barring underflow).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Product<T>(T a, T b, out T product, out T rest)
        where T : struct, ILanes<T>
    {
        product = a * b;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            rest = T.FusedMultiplyAdd(a, b, -product);
        }
        else
        {
            // Halves of 12 bits: their products are exact.
            T upper = T.FromBits(unchecked((int)0xFFFFF000));
            T aHigh = T.And(a, upper);
            T bHigh = T.And(b, upper);
            T aLow = a - aHigh;
            T bLow = b - bHigh;
            rest = (aHigh * bHigh) - product + (aHigh * bLow) + (aLow * bHigh) + (aLow * bLow);
        }
    }

    /// <summary>a + b = <paramref name="sum"/> + <paramref name="rest"/>, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sum<T>(T a, T b, out T sum, out T rest)
        where T : struct, ILanes<T>
    {
        sum = a + b;
        T bRounded = sum - a;
        rest = a - (sum - bRounded) + (b - bRounded);
    }
}
