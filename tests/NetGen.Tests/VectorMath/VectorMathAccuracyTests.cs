using System.Runtime.Intrinsics;
using Xunit.Abstractions;

namespace NetGen.Tests;

/// <summary>
/// Measures each function against double precision on every 2111th of the 2^32 floats (each binade gets some four thousand); with
/// the environment variable <c>NETGEN_EXHAUSTIVE=1</c> on every one, which takes some minutes.
/// </summary>
/// <remarks><c>NETGEN_ACCURACY_TABLE=FILE</c> writes what was measured as the Markdown table of <c>docs/vector-math.md</c>.</remarks>
public class VectorMathAccuracyTests(ITestOutputHelper output)
{
    private const double Allowed = 3e-7;
    private const double AllowedOfDenormal = 0.5 + (Allowed * 8388608); // Half a unit is what rounding alone does.
    private const uint Stride = 2111; // A prime, so that the lowest bits take all values.

    private static readonly Dictionary<string, string> Rows = [];

    [Theory]
    [MemberData(nameof(VectorFunction.Names), MemberType = typeof(VectorFunction))]
    public void Relative_error_is_at_most_3e_7(string name)
    {
        VectorFunction function = VectorFunction.Named(name);
        var errors = new VectorErrors(function.SmallestSize);
        Measure(function, Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1" ? 1 : Stride, errors);

        Rows[name] = $"| {name} | {errors.Normal:0.00e+0} | {errors.NormalAt:g9} | {errors.Denormal:0.00} |";
        output.WriteLine(Rows[name]);
        if (Environment.GetEnvironmentVariable("NETGEN_ACCURACY_TABLE") is { Length: > 0 } file)
            WriteTable(file);
        Assert.True(errors.WrongAt is null, $"{name}({errors.WrongAt:g9}) is {errors.Wrong:g9}");
        Assert.InRange(errors.Normal, 0, Allowed);
        Assert.InRange(errors.Denormal, 0, AllowedOfDenormal);
    }

    private static void Measure(VectorFunction function, uint stride, VectorErrors errors)
    {
        Vector512<uint> steps = Vector512<uint>.Indices * stride;
        for (ulong first = 0; first <= uint.MaxValue; first += 16 * stride)
        {
            // Behind the last float they start again with the first ones.
            Vector512<float> x = (Vector512.Create((uint)first) + steps).AsSingle();
            Vector512<float> y = function.Sixteen(x);
            (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
            errors.Add(x.GetLower(), y.GetLower(), function.Reference(lower));
            errors.Add(x.GetUpper(), y.GetUpper(), function.Reference(upper));
        }
    }

    private static void WriteTable(string file) => File.WriteAllLines(file,
    [
        "| function | relative error | at | denormal |",
        "|---|---|---|---|",
        .. VectorFunction.All.Where(function => Rows.ContainsKey(function.Name)).Select(function => Rows[function.Name]),
    ]);
}
