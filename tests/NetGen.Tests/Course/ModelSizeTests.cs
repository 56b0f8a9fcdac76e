namespace NetGen.Tests.Course;

/// <summary>The notes on the sizes of models. The counts are constants of the classes: no network is made for them.</summary>
public partial class ModelSizeTests
{
    [Fact]
    public void Playground_sizes() => CourseCase.Check(course =>
    {
        Assert.Equal(course.Ints("hidden"), (int[])[Hidden3.Units, Hidden6.Units, Hidden20.Units]);
        Assert.Equal(course.ExpectedInts("parameters"), (int[])[Hidden3.ParameterCount, Hidden6.ParameterCount, Hidden20.ParameterCount]);
    });

    /// <summary>A dense layer on a photograph. 3 billion weights are more than one buffer holds, so they are counted in two layers.</summary>
    [Fact]
    public void Dense_on_image_parameters() => CourseCase.Check(course =>
    {
        Assert.Equal((int[])[Image.Height, Image.Width, Image.Channels], course.Ints("image"));
        Assert.Equal((int[])[Photo600.OutputLength, Photo600.OutputLength + Photo400.OutputLength], course.Ints("units"));
        Assert.Equal(Photo600.InputLength, course.Expected("inputs").GetInt64());
        Assert.Equal(Photo600.ParameterCount, course.Expected("weights_600").GetInt64());
        Assert.Equal((long)Photo600.ParameterCount + Photo400.ParameterCount, course.Expected("weights_1000").GetInt64());
    });

    private static class Image
    {
        public const int Height = 1000, Width = 1000, Channels = 3;
    }

    [Network, Input(2), Dense(Units, Activation.Tanh), Dense(2), SoftmaxCrossEntropy]
    private sealed partial class Hidden3
    {
        public const int Units = 3;
    }

    [Network, Input(2), Dense(Units, Activation.Tanh), Dense(2), SoftmaxCrossEntropy]
    private sealed partial class Hidden6
    {
        public const int Units = 6;
    }

    [Network, Input(2), Dense(Units, Activation.Tanh), Dense(2), SoftmaxCrossEntropy]
    private sealed partial class Hidden20
    {
        public const int Units = 20;
    }

    [Network, Input(Image.Height, Image.Width, Image.Channels), Flatten, Dense(600, Bias = false)]
    private sealed partial class Photo600;

    [Network, Input(Image.Height, Image.Width, Image.Channels), Flatten, Dense(400, Bias = false)]
    private sealed partial class Photo400;
}
