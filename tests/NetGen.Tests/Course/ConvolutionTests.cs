using NetGen.Tests.Fixtures;

namespace NetGen.Tests.Course;

/// <summary>The notes on convolution: the 6 × 6 edge detector, padding and strides, a volume of channels. No kernel is flipped.</summary>
public partial class ConvolutionTests
{
    [Fact]
    public void Conv_6x6_3x3_valid() => CourseCase.Check(course => CheckFilter(course, new Valid()));

    [Fact]
    public void Conv_6x6_3x3_valid_as_printed() => CourseCase.Check(course => CheckFilter(course, new Valid()));

    [Fact]
    public void Conv_6x6_3x3_same() => CourseCase.Check(course => CheckFilter(course, new Same()));

    [Fact]
    public void Conv_5x5_2x2_pad1_stride2() => CourseCase.Check(course => CheckFilter(course, new Strided()));

    [Fact]
    public void Conv_5x5_2x2_pad1_stride2_as_printed() => CourseCase.Check(course => CheckFilter(course, new Strided()));

    /// <summary>Single windows, by row and column.</summary>
    [Fact]
    public void Conv_window_sums() => CourseCase.Check(course =>
    {
        var net = new Valid();
        course.Set(net.Parameters["filter.weight"], "kernel");
        var output = new float[Valid.OutputLength];
        net.Forward(course.Floats("image"), output);

        int width = Valid.Description.Output.Shape[1];
        course.AssertValue("sums", [.. course.Ints("windows").Chunk(2).Select(window => output[(window[0] * width) + window[1]])]);
    });

    /// <summary>The notes write a volume channel by channel; NetGen keeps the channels of a pixel side by side.</summary>
    [Fact]
    public void Conv_rgb_volume() => CourseCase.Check(course =>
    {
        var net = new Volume();
        ChannelsLast(course.Floats("kernel")).CopyTo(net.Parameters["filter.weight"].Span);
        (float[] output, float[] gradient, Gradients gradients) = Run(net, ChannelsLast(course.Floats("volume")));
        course.AssertValue("output", output);
        course.AssertGradient("volume", ChannelsFirst(gradient));
        course.AssertGradient("kernel", ChannelsFirst(gradients["filter.weight"].Span.ToArray()));
    });

    private static void CheckFilter(CourseCase course, INumberNetwork net)
    {
        course.Set(net.Parameters["filter.weight"], "kernel");
        (float[] output, float[] gradient, Gradients gradients) = Run(net, course.Floats("image"));
        course.AssertValue("output", output);
        course.AssertGradient("image", gradient);
        course.AssertGradient("kernel", gradients["filter.weight"].Span);
    }

    /// <summary>The output, and the gradients of its sum.</summary>
    private static (float[] Output, float[] InputGradient, Gradients Gradients) Run(INumberNetwork net, float[] input)
    {
        float[] output = new float[net.Description.Output.Length], inputGradient = new float[input.Length];
        net.Forward(input, output);
        Gradients gradients = net.CreateGradients();
        net.BackwardFrom(input, Arrays.Ones(output.Length), gradients, inputGradient, net.CreateWorkspace());
        return (output, inputGradient, gradients);
    }

    private static float[] ChannelsLast(float[] volume) =>
        Axes.Permuted(volume, [Volume.Channels, volume.Length / Volume.Channels], [1, 0]);

    private static float[] ChannelsFirst(float[] volume) =>
        Axes.Permuted(volume, [volume.Length / Volume.Channels, Volume.Channels], [1, 0]);

    [Network, Input(6, 6, 1), Conv2D(1, 3, Bias = false, Name = "filter")]
    private sealed partial class Valid : INumberNetwork;

    [Network, Input(6, 6, 1), Conv2D(1, 3, Bias = false, Padding = Padding.Same, Name = "filter")]
    private sealed partial class Same : INumberNetwork;

    [Network, Input(5, 5, 1), Conv2D(1, 2, Bias = false, Stride = 2, Padding = Padding.Explicit, Pad = 1, Name = "filter")]
    private sealed partial class Strided : INumberNetwork;

    [Network, Input(6, 6, Channels), Conv2D(1, 3, Bias = false, Name = "filter")]
    private sealed partial class Volume : INumberNetwork
    {
        public const int Channels = 3;
    }
}
