using System.Runtime.Intrinsics;
using Xunit.Abstractions;

namespace NetGen.Tests;

/// <summary>
/// Measures each function against double precision on every 2111th of the 2^32 floats (each binade gets some four thousand).
/// The rows it prints are the table of <c>docs/vector-math.md</c>.
/// </summary>
/// <remarks>
/// With the environment variable <c>NETGEN_EXHAUSTIVE=1</c> it takes every float instead, about half an hour on one core:
/// <c>NETGEN_EXHAUSTIVE=1 dotnet test tests/NetGen.Tests --filter VectorMathAccuracy --logger "console;verbosity=detailed"</c>.
/// </remarks>
public class VectorMathAccuracyTests(ITestOutputHelper output)
{
    private const double Allowed = 3e-7;
    private const double SmallestNormal = 1.17549435082228751e-38;
    private const double SmallestDenormal = 1.40129846432481707e-45;
    private const double HalfDenormal = 0.5; // What rounding alone does.
    private const uint Stride = 2111; // A prime, so that the lowest bits take all values.

    [Theory]
    [MemberData(nameof(VectorFunction.Names), MemberType = typeof(VectorFunction))]
    public void Relative_error_is_at_most_3e_7(string name)
    {
        VectorFunction function = VectorFunction.Named(name);
        uint stride = Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1" ? 1 : Stride;
        Worst normal = default;
        Worst denormal = default;
        Span<float> x = stackalloc float[16];
        Span<float> y = stackalloc float[16];
        for (ulong first = 0; first <= uint.MaxValue; first += 16 * stride)
        {
            for (int lane = 0; lane < 16; lane++)
                x[lane] = BitConverter.UInt32BitsToSingle((uint)Math.Min(first + ((uint)lane * stride), uint.MaxValue));
            function.Sixteen(Vector512.Create<float>(x)).CopyTo(y);
            for (int lane = 0; lane < 16; lane++)
                Compare(x[lane], y[lane], function.Reference(x[lane]), ref normal, ref denormal);
        }

        output.WriteLine($"| {name} | {normal.Error:0.00e+0} | {normal.Argument:g9} | {denormal.Error:0.00} |");
        Assert.InRange(normal.Error, 0, Allowed);
        Assert.InRange(denormal.Error, 0, HalfDenormal + (Allowed * SmallestNormal / SmallestDenormal));
    }

    // Errors of normal results are relative, those of denormal ones are counted in units of the smallest denormal number.
    private static void Compare(float x, float actual, double expected, ref Worst normal, ref Worst denormal)
    {
        if (double.IsNaN(expected))
            Assert.True(float.IsNaN(actual), $"f({x:g9}) is {actual:g9}, should be NaN");
        else if (float.IsInfinity((float)expected) || float.IsInfinity(actual))
            Assert.True(actual == (float)expected, $"f({x:g9}) is {actual:g9}, should be {expected:g17}");
        else if (Math.Abs(expected) >= SmallestNormal)
            normal.Add(x, Math.Abs((actual - expected) / expected));
        else
            denormal.Add(x, Math.Abs(actual - expected) / SmallestDenormal);
    }

    private struct Worst
    {
        public double Error { get; private set; }

        public float Argument { get; private set; }

        public void Add(float argument, double error)
        {
            if (error <= Error) return;
            Error = error;
            Argument = argument;
        }
    }
}
