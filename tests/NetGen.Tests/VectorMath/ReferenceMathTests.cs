using System.Runtime.Intrinsics;

namespace NetGen.Tests;

/// <summary>The reference itself against values of 50-digit arithmetic, and against the class library on a sample of all floats.</summary>
public class ReferenceMathTests
{
    public static TheoryData<string> ClassLibraryNames => ["Exp", "Log", "Tanh", "Sin", "Cos"];

    [Theory]
    [MemberData(nameof(ClassLibraryNames))]
    public void The_reference_is_as_exact_as_the_class_library(string name)
    {
        const uint Stride = 65521; // A prime, so that the lowest bits take all values.
        Func<double, double> scalar = name switch
        {
            "Exp" => Math.Exp,
            "Log" => Math.Log,
            "Tanh" => Math.Tanh,
            "Sin" => Math.Sin,
            _ => Math.Cos,
        };
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Stride)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            AssertClose(scalar(x), VectorFunction.Named(name).Reference, x);
        }
    }

    [Theory]
    [InlineData(1e-30, 1.1283791670955127e-30)]
    [InlineData(0.1, 0.11246291601828490)]
    [InlineData(0.75, 0.71115563365351513)]
    [InlineData(-1.0, -0.84270079294971487)]
    [InlineData(2.25, 0.99853728341331885)]
    [InlineData(2.5, 0.99959304798255504)]
    [InlineData(3.0, 0.99997790950300141)]
    [InlineData(-5.0, -0.99999999999846254)]
    public void Erf_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.Erf, x);

    [Theory]
    [InlineData(-1.5, 1.9661051464753107)]
    [InlineData(0.1, 0.88753708398171510)]
    [InlineData(1.0, 0.15729920705028513)]
    [InlineData(2.25, 0.0014627165866811517)]
    [InlineData(2.5, 0.00040695201744495894)]
    [InlineData(3.0, 2.2090496998585441e-5)]
    [InlineData(6.5, 3.8421483271206475e-20)]
    [InlineData(12.0, 1.3562611692059042e-64)]
    public void Erfc_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.Erfc, x);

    [Theory]
    [InlineData(1e-30, 1.0000000000000001e-30)]
    [InlineData(1e-09, 9.9999999950000006e-10)]
    [InlineData(0.1, 0.095310179804324865)]
    [InlineData(1.0, 0.69314718055994531)]
    public void LogOnePlus_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.LogOnePlus, x);

    [Theory]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-0.0, -0.0)]
    public void Erf_has_its_limits(double x, double expected) => AssertClose(expected, ReferenceMath.Erf, x);

    [Theory]
    [InlineData(-100.0, 3.7200759760208360e-44)]
    [InlineData(-1.0, 0.26894142136999512)]
    [InlineData(0.5, 0.62245933120185456)]
    [InlineData(30.0, 0.99999999999990642)]
    public void Sigmoid_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.Sigmoid, x);

    [Theory]
    [InlineData(-100.0, 3.7200759760208360e-44)]
    [InlineData(-1.0, 0.31326168751822283)]
    [InlineData(0.5, 0.97407698418010668)]
    [InlineData(30.0, 30.000000000000094)]
    public void Softplus_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.Softplus, x);

    [Theory]
    [InlineData(-100.0, -3.7200759760208360e-42)]
    [InlineData(-1.0, -0.26894142136999512)]
    [InlineData(0.5, 0.31122966560092728)]
    [InlineData(30.0, 29.999999999997193)]
    public void Silu_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.Silu, x);

    [Theory]
    [InlineData(-12.5, -4.6657053735971417e-35)]
    [InlineData(-3.0, -0.0040496940948902836)]
    [InlineData(-1.0, -0.15865525393145705)]
    [InlineData(0.5, 0.34573123063700655)]
    [InlineData(3.0, 2.9959503059051097)]
    public void Gelu_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.Gelu, x);

    [Theory]
    [InlineData(-12.5, -5.8316685544801554e-34)]
    [InlineData(-1.0, -0.083315470587686298)]
    [InlineData(0.0, 0.5)]
    [InlineData(0.5, 0.86749512465616284)]
    [InlineData(3.0, 1.0119456472041839)]
    [InlineData(double.PositiveInfinity, 1)]
    public void GeluDerivative_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.GeluDerivative, x);

    [Theory]
    [InlineData(-9.5, -6.6789287667838820e-33)]
    [InlineData(-3.0, -0.0036373920817730188)]
    [InlineData(-1.0, -0.15880800939172330)]
    [InlineData(0.5, 0.34571400982514392)]
    [InlineData(3.0, 2.9963626079182270)]
    public void GeluTanh_is_exact(double x, double expected) =>
        AssertClose(expected, ReferenceMath.GeluTanh, x);

    private static void AssertClose(double expected, Func<Vector512<double>, Vector512<double>> reference, double x)
    {
        double actual = reference(Vector512.Create(x))[0];
        bool isSame = actual.Equals(expected) || Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected);
        Assert.True(isSame, $"At {x:g17} the reference is {actual:g17}, should be {expected:g17}");
    }
}
