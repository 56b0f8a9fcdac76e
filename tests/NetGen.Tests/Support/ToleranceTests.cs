using Xunit.Sdk;

namespace NetGen.Tests;

public class ToleranceTests
{
    private static readonly Tolerance Tolerance = new(Relative: 0.1, Absolute: 0.5);

    [Theory]
    [InlineData(10f, 11.4f)]
    [InlineData(10f, 8.6f)]
    [InlineData(float.NaN, float.NaN)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    public void Accepts_what_is_within(float expected, float actual) => Tolerance.AssertClose(expected, actual);

    [Theory]
    [InlineData(10f, 11.6f)]
    [InlineData(10f, 8.4f)]
    [InlineData(0f, float.NaN)]
    [InlineData(float.NaN, 0f)]
    [InlineData(float.PositiveInfinity, float.NegativeInfinity)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(1f, float.PositiveInfinity)]
    public void Fails_outside(float expected, float actual) =>
        Assert.Throws<FailException>(() => Tolerance.AssertClose(expected, actual));

    [Fact]
    public void Fails_for_another_length() => Assert.Throws<FailException>(() => Tolerance.AssertClose([1], [1, 1]));

    [Fact]
    public void Names_the_worst_place()
    {
        var failure = Assert.Throws<FailException>(() => Tolerance.AssertClose([0, 0, 0], [1, 9, 0], "output"));
        Assert.Contains("output: 2 of 3 values are off; worst at [1]: expected 0, received 9", failure.Message);
    }

    [Fact]
    public void Reads_a_case()
    {
        FixtureFile file = FixtureFile.Read("embedding-tiny");
        Assert.Equal("embedding", file.Operation);
        Assert.Equal(5, file.Attributes.GetProperty("vocabulary").GetInt32());
        Assert.Equal([4], file.Shape("input"));
        Assert.Equal(4, file.Indices("input").Length);
        Assert.Equal(15, file.Floats("param.weight").Length);
        Assert.Equal(Tolerance.Gradient, file.Tolerance("gradient"));
        Assert.False(file.Has("target"));
    }
}
