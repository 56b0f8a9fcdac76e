namespace NetGen.Tests;

/// <summary>Zeros of either sign, infinities, NaN, the ends of the range.</summary>
public class VectorMathSpecialValueTests
{
    private const float Infinity = float.PositiveInfinity;

    public static TheoryData<string, float, float> SpecialValues => new()
    {
        { "Exp", 0f, 1f },
        { "Exp", -0f, 1f },
        { "Exp", Infinity, Infinity },
        { "Exp", -Infinity, 0f },
        { "Exp", 88.722847f, Infinity }, // The float before it has a finite result.
        { "Exp", float.MaxValue, Infinity },
        { "Exp", -103.97208f, 1.4e-45f }, // The last argument that does not round to zero.
        { "Exp", -103.97209f, 0f },
        { "Exp", float.MinValue, 0f },
        { "Log", 0f, -Infinity },
        { "Log", -0f, -Infinity },
        { "Log", 1f, 0f },
        { "Log", Infinity, Infinity },
        { "Log", -Infinity, float.NaN },
        { "Log", -1f, float.NaN },
        { "Log", -1.4e-45f, float.NaN },
        { "Log", 1.4e-45f, -103.27893f },
        { "Log", float.MaxValue, 88.72284f },
        { "Tanh", 0f, 0f },
        { "Tanh", -0f, -0f },
        { "Tanh", 1.4e-45f, 1.4e-45f },
        { "Tanh", Infinity, 1f },
        { "Tanh", -Infinity, -1f },
        { "Tanh", float.MinValue, -1f },
        { "Sigmoid", 0f, 0.5f },
        { "Sigmoid", -0f, 0.5f },
        { "Sigmoid", Infinity, 1f },
        { "Sigmoid", -Infinity, 0f },
        { "Sigmoid", float.MinValue, 0f },
        { "Sigmoid", -100f, 3.78e-44f },
        { "Erf", 0f, 0f },
        { "Erf", -0f, -0f },
        { "Erf", Infinity, 1f },
        { "Erf", -Infinity, -1f },
        { "Erf", float.MaxValue, 1f },
        { "Gelu", 0f, 0f },
        { "Gelu", -0f, -0f },
        { "Gelu", Infinity, Infinity },
        { "Gelu", -Infinity, -0f },
        { "Gelu", float.MaxValue, float.MaxValue },
        { "Gelu", float.MinValue, -0f },
        { "GeluDerivative", 0f, 0.5f },
        { "GeluDerivative", -0f, 0.5f },
        { "GeluDerivative", Infinity, 1f },
        { "GeluDerivative", float.MaxValue, 1f },
        { "GeluTanh", 0f, 0f },
        { "GeluTanh", -0f, -0f },
        { "GeluTanh", Infinity, Infinity },
        { "GeluTanh", -Infinity, -0f },
        { "GeluTanh", float.MaxValue, float.MaxValue },
        { "GeluTanh", float.MinValue, -0f },
        { "Silu", 0f, 0f },
        { "Silu", -0f, -0f },
        { "Silu", Infinity, Infinity },
        { "Silu", -Infinity, -0f },
        { "Silu", float.MaxValue, float.MaxValue },
        { "Silu", float.MinValue, -0f },
        { "Softplus", Infinity, Infinity },
        { "Softplus", -Infinity, 0f },
        { "Softplus", float.MaxValue, float.MaxValue },
        { "Softplus", float.MinValue, 0f },
        { "Sin", 0f, 0f },
        { "Sin", -0f, -0f },
        { "Sin", Infinity, float.NaN },
        { "Sin", -Infinity, float.NaN },
        { "Cos", 0f, 1f },
        { "Cos", -0f, 1f },
        { "Cos", Infinity, float.NaN },
        { "Cos", -Infinity, float.NaN },
    };

    [Theory]
    [MemberData(nameof(SpecialValues))]
    public void Special_values_are_exact(string name, float x, float expected)
    {
        float actual = VectorFunction.Named(name).One(x);
        Assert.True(SameBits(expected, actual), $"{name}({x:g9}) is {actual:g9}, should be {expected:g9}");
    }

    [Fact]
    public void Exp_is_finite_up_to_the_end() => Assert.Equal(1, VectorMath.Exp(88.72283f) / Math.Exp(88.72283f), 3e-7);

    [Theory]
    [MemberData(nameof(VectorFunction.Names), MemberType = typeof(VectorFunction))]
    public void NaN_gives_NaN(string name)
    {
        Assert.True(float.IsNaN(VectorFunction.Named(name).One(float.NaN)));
        Assert.True(float.IsNaN(VectorFunction.Named(name).One(-float.NaN)));
    }

    // Angles whose sine or cosine is as near to zero as it gets, and the largest one.
    [Theory]
    [InlineData(3.14159274f)]
    [InlineData(11f * 3.14159274f)]
    [InlineData(12799.9f)]
    [InlineData(12800.1f)]
    [InlineData(1e6f)]
    [InlineData(16367173f * 4.7223665e21f)] // 16367173 · 2^72, the float nearest to a multiple of π/2.
    [InlineData(float.MaxValue)]
    public void Angles_are_reduced_exactly(float x)
    {
        Assert.Equal(1, VectorMath.Sin(x) / Math.Sin(x), 3e-7);
        Assert.Equal(1, VectorMath.Cos(x) / Math.Cos(x), 3e-7);
        Assert.Equal(-VectorMath.Sin(x), VectorMath.Sin(-x));
        Assert.Equal(VectorMath.Cos(x), VectorMath.Cos(-x));
    }

    // Where they come near: a probability above 1 would make the logarithm of its complement NaN.
    [Theory]
    [InlineData("Tanh", -1f, 1f)]
    [InlineData("Erf", -1f, 1f)]
    [InlineData("Sigmoid", 0f, 1f)]
    public void Results_stay_in_their_range(string name, float lowest, float highest)
    {
        VectorFunction function = VectorFunction.Named(name);
        for (float x = 1; x < 20; x += 1e-4f)
        {
            Assert.InRange(function.One(x), lowest, highest);
            Assert.InRange(function.One(-x), lowest, highest);
        }
    }

    private static bool SameBits(float a, float b) =>
        BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b) || (float.IsNaN(a) && float.IsNaN(b));
}
