namespace NetGen.Tests;

public class GradientsTests
{
    // Whole vectors, tails, both, and nothing.
    public static TheoryData<int> Lengths => [0, 1, 3, 4, 7, 8, 15, 16, 17, 31, 33, 100];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Norm_is_that_of_all_together(int length)
    {
        Gradients gradients = Normal(length);
        double expected = Math.Sqrt(gradients.Span.ToArray().Sum(value => (double)value * value));
        Assert.Equal((float)expected, gradients.Norm(), 1e-6f * (float)expected);
    }

    // Squares of these overflow or vanish in single precision.
    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-30f)]
    public void Norm_neither_overflows_nor_vanishes(float value)
    {
        var gradients = new Gradients(Layouts.Flat(100));
        gradients.Span.Fill(value);
        Assert.Equal(1, gradients.Norm() / (10 * value), 1e-6f);
    }

    // In single precision the sum would stop growing at 2²⁴.
    [Fact]
    public void Norm_of_many_is_accurate()
    {
        const int length = (1 << 25) + 3;
        var gradients = new Gradients(Layouts.Flat(length));
        gradients.Span.Fill(1);
        Assert.Equal((float)Math.Sqrt(length), gradients.Norm());
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Clips_by_norm_as_PyTorch_does(int length)
    {
        Gradients gradients = Normal(length);
        float[] before = gradients.Span.ToArray();
        float norm = gradients.Norm();
        Assert.Equal(norm, gradients.ClipByNorm(0.5f));
        float factor = MathF.Min(1, 0.5f / (norm + 1e-6f));
        Assert.Equal(Array.ConvertAll(before, value => value * factor), gradients.Span.ToArray());
    }

    [Fact]
    public void Small_gradients_are_not_clipped()
    {
        Gradients gradients = Normal(20);
        float[] before = gradients.Span.ToArray();
        gradients.ClipByNorm(gradients.Norm() * 1.1f);
        Assert.Equal(before, gradients.Span.ToArray());
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Clips_by_value(int length)
    {
        Gradients gradients = Normal(length);
        float[] before = gradients.Span.ToArray();
        gradients.ClipByValue(0.3f);
        Assert.Equal(Array.ConvertAll(before, value => Math.Clamp(value, -0.3f, 0.3f)), gradients.Span.ToArray());
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Finds_what_is_not_finite_at_every_place(float value)
    {
        for (int place = 0; place < 35; place++)
        {
            Gradients gradients = Normal(35);
            Assert.True(gradients.IsFinite);
            gradients.Span[place] = value;
            Assert.False(gradients.IsFinite);
        }
    }

    [Fact]
    public void The_largest_float_is_finite()
    {
        var gradients = new Gradients(Layouts.Flat(35));
        gradients.Span.Fill(-float.MaxValue);
        Assert.True(gradients.IsFinite);
    }

    [Fact]
    public void Clipping_by_value_keeps_what_is_not_a_number()
    {
        var gradients = new Gradients(Layouts.Flat(35));
        gradients.Span.Fill(float.NaN);
        gradients.ClipByValue(1);
        Assert.All(gradients.Span.ToArray(), value => Assert.True(float.IsNaN(value)));
        Assert.True(float.IsNaN(gradients.Norm()));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Limits_must_be_positive(float limit)
    {
        var gradients = new Gradients(Layouts.Flat(1));
        Assert.Equal("maximum", Assert.Throws<ArgumentOutOfRangeException>(() => gradients.ClipByNorm(limit)).ParamName);
        Assert.Equal("limit", Assert.Throws<ArgumentOutOfRangeException>(() => gradients.ClipByValue(limit)).ParamName);
    }

    [Fact]
    public void Are_found_by_name_and_cleared()
    {
        var gradients = new Gradients(Layouts.Of(("a.weight", [2, 3]), ("a.bias", [3])));
        gradients["a.bias"].Span.Fill(2);
        Assert.Equal([0, 0, 0, 0, 0, 0, 2, 2, 2], gradients.Span.ToArray());
        gradients.Clear();
        Assert.Equal(0, gradients.Norm());
        Assert.Contains("a.weight, a.bias", Assert.Throws<KeyNotFoundException>(() => gradients["b"]).Message);
    }

    private static Gradients Normal(int length)
    {
        var gradients = new Gradients(Layouts.Flat(length));
        Layouts.FillNormal(gradients.Span, seed: 9);
        return gradients;
    }
}
