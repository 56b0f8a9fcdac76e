namespace NetGen.Tests.Course;

/// <summary>The notes on sinusoidal positions: I am a robot.</summary>
public partial class PositionTests
{
    // Its root is so many that the second sine is that of a hundredth, or a tenth, of a degree.
    private const double HundredthsInRadian = 18_000 / Math.PI, TenthsInRadian = 1_800 / Math.PI;

    [Fact]
    public void Positional_encoding_base_100() => CourseCase.Check(course => AssertTable(course, 100, new Base100().Forward));

    [Fact]
    public void Positional_encoding_base_1000() => CourseCase.Check(course => AssertTable(course, 1_000, new Base1000().Forward));

    [Fact]
    public void Positional_encoding_base_10000() => CourseCase.Check(course => AssertTable(course, 10_000, new Base10000().Forward));

    [Fact]
    public void Sine_of_degrees() => CourseCase.Check(course =>
    {
        Assert.Equal([0.01f, 0.1f], course.Floats("degrees"));
        float[] hundredth = new float[8], tenth = new float[8];
        new Hundredth().Forward(new float[8], hundredth);
        new Tenth().Forward(new float[8], tenth);
        course.AssertValue("sin", hundredth[4 + 2], tenth[4 + 2]);
    });

    private delegate void Table(ReadOnlySpan<float> input, Span<float> output);

    private static void AssertTable(CourseCase course, int expectedBase, Table forward)
    {
        Assert.Equal(expectedBase, course.Number("base"));
        var table = new float[course.Words("words").Length * (int)course.Number("d")];
        forward(new float[table.Length], table);
        course.AssertValue("table", table);
    }

    [Network, Input(4, 4), PositionalEncoding(Base = 100)]
    private sealed partial class Base100;

    [Network, Input(4, 4), PositionalEncoding(Base = 1_000)]
    private sealed partial class Base1000;

    [Network, Input(4, 4), PositionalEncoding(Base = 10_000)]
    private sealed partial class Base10000;

    [Network, Input(2, 4), PositionalEncoding(Base = (float)(HundredthsInRadian * HundredthsInRadian))]
    private sealed partial class Hundredth;

    [Network, Input(2, 4), PositionalEncoding(Base = (float)(TenthsInRadian * TenthsInRadian))]
    private sealed partial class Tenth;
}
