namespace NetGen.Tests;

public class ParameterInitializerTests
{
    private const int FanIn = 10, FanOut = 20, Length = 50_000;

    // Computed apart from this code; a change breaks every user's reproducible training.
    [Theory]
    [InlineData("dense1.weight", Init.Glorot, new[] { 0.177254453f, -0.344724238f, 0.00601322204f, -0.0998146981f })]
    [InlineData("dense1.weight", Init.Normal, new[] { 0.345840067f, 0.14719744f, 0.377901703f, 0.981363773f })]
    [InlineData("dense1.bias", Init.Normal, new[] { 0.0139398854f, -1.4529556f, -0.103998959f, -0.246028036f })]
    public void First_values_for_seed_42(string name, Init init, float[] expected) =>
        Assert.Equal(expected, Fill(init, seed: 42, name, length: 4));

    [Theory]
    [InlineData(Init.He, 0.77459667f)]          // √(6/10)
    [InlineData(Init.Glorot, 0.4472136f)]       // √(6/30)
    [InlineData(Init.LeCun, 0.54772256f)]       // √(3/10)
    public void Uniform_within_the_limit(Init init, float limit)
    {
        float[] values = Fill(init, seed: 1);
        Assert.All(values, value => Assert.InRange(value, -limit, limit));
        double deviation = limit / Math.Sqrt(3), error = 4 / Math.Sqrt(Length);
        Assert.InRange(values.Average(value => (double)value), -error * deviation, error * deviation);
        Assert.InRange(Deviation(values), deviation * (1 - error), deviation * (1 + error));
        Assert.True(values.Max() > 0.999f * limit && values.Min() < -0.999f * limit);
    }

    [Theory]
    [InlineData(Init.Normal, 1)]
    [InlineData(Init.SmallNormal, 0.02)]
    public void Normal_with_the_deviation(Init init, double deviation)
    {
        float[] values = Fill(init, seed: 1);
        double error = 4 / Math.Sqrt(Length);
        Assert.InRange(values.Average(value => (double)value), -error * deviation, error * deviation);
        Assert.InRange(Deviation(values), deviation * (1 - error), deviation * (1 + error));
        Assert.InRange(values.Count(value => Math.Abs(value) > 3 * deviation), 90, 180);     // 135 = 0.27 %
    }

    [Theory]
    [InlineData(Init.Zeros, 0)]
    [InlineData(Init.Ones, 1)]
    public void Constant(Init init, float value) => Assert.All(Fill(init, seed: 1), actual => Assert.Equal(value, actual));

    [Fact]
    public void Depends_on_the_seed_and_the_name_only()
    {
        ParameterInfo a = Info("a", Init.He, 8, offset: 0), b = Info("b", Init.He, 8, offset: 8);
        var both = new ParameterSet(new ParameterLayout(a, b), seed: 5);
        var alone = new ParameterSet(new ParameterLayout(b with { Offset = 0 }), seed: 5);
        Assert.Equal(both["b"].Span.ToArray(), alone["b"].Span.ToArray());
        Assert.NotEqual(both["a"].Span.ToArray(), both["b"].Span.ToArray());
        Assert.NotEqual(Fill(Init.He, seed: 5), Fill(Init.He, seed: 6));
    }

    [Fact]
    public void Initialize_gives_the_first_values_again()
    {
        var parameters = new ParameterSet(new ParameterLayout(Info("a", Init.Normal, 8, 0), Info("b", Init.Zeros, 3, 8)), seed: 5);
        float[] first = parameters.Span.ToArray();
        parameters.Span.Fill(9);
        parameters.Initialize(5);
        Assert.Equal(first, parameters.Span.ToArray());
    }

    [Fact]
    public void The_compiler_must_have_resolved_the_default() =>
        Assert.Contains("\"a\"", Assert.ThrowsAny<Exception>(() => Fill(Init.Default, seed: 1, "a")).Message);

    private static float[] Fill(Init init, ulong seed, string name = "weight", int length = Length) =>
        new ParameterSet(new ParameterLayout(Info(name, init, length, 0)), seed).Span.ToArray();

    private static ParameterInfo Info(string name, Init init, int length, int offset) =>
        new(name, offset, [length], init, FanIn, FanOut);

    private static double Deviation(float[] values) => Math.Sqrt(values.Average(value => (double)value * value));
}
