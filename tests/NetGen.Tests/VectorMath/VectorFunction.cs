using System.Runtime.Intrinsics;

namespace NetGen.Tests;

/// <summary>One function of <see cref="VectorMath"/> in all its widths, with its reference.</summary>
public sealed record VectorFunction(
    string Name,
    Func<Vector512<double>, Vector512<double>> Reference,
    Func<Vector512<float>, Vector512<float>> Sixteen,
    Func<Vector256<float>, Vector256<float>> Eight,
    Func<Vector128<float>, Vector128<float>> Four,
    Func<float, float> One)
{
    /// <summary>What an error is measured by where the result is smaller: 0, or the size of a result that crosses zero.</summary>
    public double SmallestSize { get; init; }

    public static IReadOnlyList<VectorFunction> All { get; } =
    [
        new("Exp", Vector512.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp),
        new("Log", Vector512.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log),
        new("Tanh", ReferenceMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh),
        new("Sigmoid", ReferenceMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid),
        new("Erf", ReferenceMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf),
        new("Gelu", ReferenceMath.Gelu, VectorMath.Gelu, VectorMath.Gelu, VectorMath.Gelu, VectorMath.Gelu),
        new("GeluDerivative", ReferenceMath.GeluDerivative, VectorMath.GeluDerivative, VectorMath.GeluDerivative, VectorMath.GeluDerivative, VectorMath.GeluDerivative)
        {
            SmallestSize = 1,
        },
        new("GeluTanh", ReferenceMath.GeluTanh, VectorMath.GeluTanh, VectorMath.GeluTanh, VectorMath.GeluTanh, VectorMath.GeluTanh),
        new("Silu", ReferenceMath.Silu, VectorMath.Silu, VectorMath.Silu, VectorMath.Silu, VectorMath.Silu),
        new("Softplus", ReferenceMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus),
        new("Sin", Vector512.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin),
        new("Cos", Vector512.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos),
    ];

    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    public static VectorFunction Named(string name) => All.Single(function => function.Name == name);
}
