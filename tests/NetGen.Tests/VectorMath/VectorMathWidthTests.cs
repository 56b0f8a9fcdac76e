using System.Runtime.Intrinsics;

namespace NetGen.Tests;

/// <summary>The same bits whether a number is computed among 16, 8 or 4 or alone, and in whichever lane.</summary>
public class VectorMathWidthTests
{
    private const uint Stride = 8209;

    [Theory]
    [MemberData(nameof(VectorFunction.Names), MemberType = typeof(VectorFunction))]
    public void All_widths_give_the_same_bits(string name)
    {
        VectorFunction function = VectorFunction.Named(name);
        Span<float> x = stackalloc float[16];
        Span<float> ones = stackalloc float[16];
        for (ulong first = 0; first <= uint.MaxValue; first += 16 * Stride)
        {
            // Every other lane from the far end, so that neighbours are numbers of quite another size.
            for (uint lane = 0; lane < 16; lane++)
            {
                uint bits = (uint)Math.Min(first + (lane * Stride), uint.MaxValue);
                x[(int)lane] = BitConverter.UInt32BitsToSingle(lane % 2 == 0 ? bits : uint.MaxValue - bits);
            }

            Vector512<float> argument = Vector512.Create<float>(x);
            Vector512<float> sixteen = function.Sixteen(argument);
            Vector512<float> eights = Vector512.Create(function.Eight(argument.GetLower()), function.Eight(argument.GetUpper()));
            Vector512<float> fours = Vector512.Create(
                Vector256.Create(function.Four(argument.GetLower().GetLower()), function.Four(argument.GetLower().GetUpper())),
                Vector256.Create(function.Four(argument.GetUpper().GetLower()), function.Four(argument.GetUpper().GetUpper())));
            AssertSame(argument, sixteen, eights);
            AssertSame(argument, sixteen, fours);
            for (int lane = 0; lane < 16; lane++)
                ones[lane] = function.One(x[lane]);
            AssertSame(argument, sixteen, Vector512.Create<float>(ones));
        }
    }

    private static void AssertSame(Vector512<float> x, Vector512<float> expected, Vector512<float> actual)
    {
        Vector512<float> bothNaN = ~Vector512.Equals(expected, expected) & ~Vector512.Equals(actual, actual);
        Vector512<int> same = Vector512.Equals(expected.AsInt32(), actual.AsInt32()) | bothNaN.AsInt32();
        Assert.True(same == Vector512<int>.AllBitsSet, $"At {x}: {expected} and {actual}");
    }
}
