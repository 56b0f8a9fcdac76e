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

    /// <summary>AlexNet as published: two branches, which are two groups in three of its convolutions.</summary>
    [Fact]
    public void Alexnet_sizes() => CourseCase.Check(course =>
    {
        NetworkDescription network = AlexNet.Description;

        // "conv 96x3x11x11, …; dense 9216-4096-…": the filters' sizes, filters first, and the units.
        string[] parts = course.Input("layers").GetString()!.Split("; ");
        IEnumerable<int[]> filters = Numbers(parts[0], "conv ").Split(", ").Select(filter => filter.Split('x').Select(int.Parse).ToArray());
        int[] units = [.. Numbers(parts[1], "dense ").Split('-').Select(int.Parse)];
        IEnumerable<int> expected =
        [
            .. filters.Select(filter => filter.Aggregate(1, (product, size) => product * size) + filter[0]),
            .. units.Zip(units[1..], (inputs, outputs) => (inputs + 1) * outputs),
        ];
        Assert.Equal(expected, network.Layers.Select(layer => layer.ParameterCount).Where(count => count > 0));

        Assert.Equal(course.ExpectedInts("conv1_out"), network.Layers[0].OutputShape);
        Assert.Equal(course.Expected("parameters").GetInt32(), AlexNet.ParameterCount);

        static string Numbers(string part, string kind) => part.StartsWith(kind, StringComparison.Ordinal) ? part[kind.Length..] : throw new FormatException(part);
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

    [Network]
    [Input(227, 227, 3)]
    [Conv2D(96, 11, Activation.Relu, Stride = 4)]
    [MaxPool2D(3, Stride = 2)]
    [Conv2D(256, 5, Activation.Relu, Padding = Padding.Same, Groups = 2)]
    [MaxPool2D(3, Stride = 2)]
    [Conv2D(384, 3, Activation.Relu, Padding = Padding.Same)]
    [Conv2D(384, 3, Activation.Relu, Padding = Padding.Same, Groups = 2)]
    [Conv2D(256, 3, Activation.Relu, Padding = Padding.Same, Groups = 2)]
    [MaxPool2D(3, Stride = 2)]
    [Flatten]
    [Dense(4096, Activation.Relu)]
    [Dense(4096, Activation.Relu)]
    [Dense(1000)]
    private sealed partial class AlexNet;
}
