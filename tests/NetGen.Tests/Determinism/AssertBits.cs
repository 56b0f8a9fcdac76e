using System.Runtime.InteropServices;

namespace NetGen.Tests.Determinism;

/// <summary>Compares floats bit by bit: 0 is not −0, and NaN is itself.</summary>
internal static class AssertBits
{
    public static void Equal(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        ReadOnlySpan<int> expectedBits = MemoryMarshal.Cast<float, int>(expected), actualBits = MemoryMarshal.Cast<float, int>(actual);
        int different = expectedBits.CommonPrefixLength(actualBits);
        if (different < expected.Length)
            Assert.Fail($"{what}: [{different}] is {expected[different]:G9} and then {actual[different]:G9}.");
    }
}
