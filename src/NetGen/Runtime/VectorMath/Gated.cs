using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace NetGen;

/// <summary>GELU and its like, x · g(x), with g in pieces.</summary>
/// <typeparam name="G">g.</typeparam>
internal static class Gated<G>
    where G : struct, IGate
{
    /// <summary>x · g(x) = max(x, 0) - |x| g(-|x|).</summary>
    [SkipLocalsInit] // The copy below would be set to zero in every turn of a loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        Vector512<float> negative = MaxNative(Create(G.End), x | Create(-0f));
        Vector512<float> y = FusedMultiplyAdd(negative, G.Near(negative), MaxNative(Vector512<float>.Zero, x));
        if (LessThanAny(x, Create(G.End)))
        {
            // A copy, since what a method may write to is kept in memory, and y should be in a register.
            Vector512<float> withTail = y;
            SetBeyondEnd(x, ref withTail);
            y = withTail;
        }

        return y;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetBeyondEnd(Vector512<float> x, ref Vector512<float> y) => y = ConditionalSelect(LessThan(x, Create(G.End)), G.Far(x), y);
}
