using NetGen.Compiler.Models;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class ConvolutionLayerTests
{
    [Fact]
    public void A_convolution_is_a_window_of_weights_a_bias_and_an_activation()
    {
        var net = new NetworkCheck(Network(Input(3, 3, 1), Attribute("Conv2D", new { filters = 2, kernel = 2, activation = "Relu" })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Elements.Set(net.Parameter("conv2d1.weight"), 1, 0, 0, 1, 0, -1, 1, 0);
        Elements.Set(net.Parameter("conv2d1.bias"), 0.5, -1);

        // The first filter adds the element below on the right; the second subtracts the one below from the one on the right.
        Assert.Equal([6.5, 0, 8.5, 0, 12.5, 0, 14.5, 0], net.Output());
        Assert.Equal("max(0, x ∗ W + b)", net.Model.Layers[0].Formula);
        Assert.Equal(2 * 4 * 4 * 2, net.Model.Layers[0].Flops);
    }

    /// <summary>The sums of the elements under each window, over [1, 2, 3, 4, 5].</summary>
    [Theory]
    [InlineData(new double[] { 6, 9, 12 }, null, 1, 1)]
    [InlineData(new double[] { 6, 12 }, null, 2, 1)]
    [InlineData(new double[] { 9 }, null, 1, 2)]
    [InlineData(new double[] { 3, 6, 9, 12, 9 }, "Same", 1, 1)]
    [InlineData(new double[] { 3, 9, 9 }, "Same", 2, 1)]
    [InlineData(new double[] { 1, 3, 6, 9, 12 }, "Causal", 1, 1)]
    [InlineData(new double[] { 1, 2, 4, 6, 9 }, "Causal", 1, 2)]
    [InlineData(new double[] { 1, 6, 12 }, "Causal", 2, 1)]
    public void A_sequence_has_windows_of_steps(double[] expected, string? Padding, int Stride, int Dilation)
    {
        var net = new NetworkCheck(Network(Input(5, 1), Attribute("Conv1D", new { filters = 1, kernel = 3, Stride, Dilation, Padding, Bias = false })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4, 5);
        Elements.Set(net.Parameter("conv1d1.weight"), 1, 1, 1);
        Assert.Equal(expected, net.Output());
        Assert.Equal([expected.Length, 1], net.Model.Output.Shape.Dimensions);
    }

    [Fact]
    public void Sides_go_before_axes_and_axes_before_both()
    {
        NetworkModel model = Model(Input(3, 3, 1), Attribute("Conv2D", new { filters = 1, kernel = 1, Padding = "Explicit", Pad = 1, PadHeight = 2, PadTop = 5 }));
        Assert.Equal("[10, 5, 1]", model.Output.Shape.ToString());
    }

    [Fact]
    public void A_group_of_filters_sees_its_group_of_channels()
    {
        var net = new NetworkCheck(Network(Input(1, 1, 4), Attribute("Conv2D", new { filters = 2, kernel = 1, Groups = 2, Bias = false })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4);
        Elements.Set(net.Parameter("conv2d1.weight"), 1, 10, 100, 1000);
        Assert.Equal([201, 4030], net.Output());
    }

    [Fact]
    public void A_depthwise_convolution_has_a_window_for_each_channel()
    {
        var net = new NetworkCheck(Network(Input(1, 2, 2), Attribute("DepthwiseConv2D", new { kernelHeight = 1, kernelWidth = 2, multiplier = 2 })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4);
        Elements.Set(net.Parameter("depthwiseConv2d1.weight"), 1, 0, 1, 1, 0, 1, 1, -1);
        Elements.Set(net.Parameter("depthwiseConv2d1.bias"), 0, 0, 0, 100);
        Assert.Equal([1, 3, 6, 98], net.Output());
        Assert.Equal(2 * 2 * 4, net.Model.Layers[0].Flops);
    }

    [Fact]
    public void A_separable_convolution_is_a_depthwise_and_a_pointwise_one()
    {
        var net = new NetworkCheck(Network(Input(1, 2, 2), Attribute("SeparableConv2D", new { filters = 1, kernelHeight = 1, kernelWidth = 2 })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4);
        Elements.Set(net.Parameter("separableConv2d1.depthwise_weight"), 1, 2, 3, 4);
        Elements.Set(net.Parameter("separableConv2d1.pointwise_weight"), 10, 100);
        Elements.Set(net.Parameter("separableConv2d1.bias"), 0.5);
        Assert.Equal([(10 * (1 + 9)) + (100 * (4 + 16)) + 0.5], net.Output());
        Assert.Equal("x ∗ D ∗ P + b", net.Model.Layers[0].Formula);
        Assert.Equal((2 * 2 * 2) + (2 * 2), net.Model.Layers[0].Flops);
    }

    [Fact]
    public void A_transposed_convolution_spreads_each_element()
    {
        var net = new NetworkCheck(Network(Input(1, 2, 1), Attribute("ConvTranspose2D", new { filters = 1, kernelHeight = 1, kernelWidth = 3, Stride = 2 })), samples: 1);
        Elements.Set(net.Input(0), 1, 10);
        Elements.Set(net.Parameter("convTranspose2d1.weight"), 1, 2, 3);
        Elements.Set(net.Parameter("convTranspose2d1.bias"), 0.5);
        Assert.Equal([1.5, 2.5, 13.5, 20.5, 30.5], net.Output());
        Assert.Equal(2 * 2 * 3, net.Model.Layers[0].Flops);
    }

    [Fact]
    public void A_transposed_convolution_of_groups_keeps_them_apart()
    {
        var net = new NetworkCheck(Network(Input(1, 1, 2), Attribute("ConvTranspose2D", new { filters = 4, kernel = 1, Groups = 2, Bias = false })), samples: 1);
        Elements.Set(net.Input(0), 1, 10);
        Elements.Set(net.Parameter("convTranspose2d1.weight"), 1, 2, 3, 4);
        Assert.Equal([1, 2, 30, 40], net.Output());
    }

    [Theory]
    [InlineData("[9, 9, 1]", 3, 2, null, 0, 0)]
    [InlineData("[7, 7, 1]", 3, 2, "Explicit", 1, 0)]
    [InlineData("[8, 8, 1]", 3, 2, "Explicit", 1, 1)]
    [InlineData("[8, 8, 1]", 3, 2, "Same", 0, 0)]
    [InlineData("[12, 12, 1]", 2, 3, "Same", 0, 0)]
    public void A_transposed_convolution_has_PyTorchs_size(string expected, int kernel, int Stride, string? Padding, int Pad, int OutputPadding)
    {
        AttributeSpec layer = Padding is "Explicit"
            ? Attribute("ConvTranspose2D", new { filters = 1, kernel, Stride, Padding, Pad, OutputPadding })
            : Attribute("ConvTranspose2D", new { filters = 1, kernel, Stride, Padding });
        Assert.Equal(expected, Model(Input(4, 4, 1), layer).Output.Shape.ToString());
    }

    [Theory]
    [InlineData("Conv1D", "[3, 2, 6]", 6, 9, "2 1 0")]
    [InlineData("Conv2D", "[3, 3, 2, 6]", 18, 27, "3 2 0 1")]
    [InlineData("ConvTranspose2D", "[3, 3, 4, 3]", 18, 27, "2 3 0 1")]
    public void Its_weight_says_how_it_starts_and_how_PyTorch_keeps_it(string layer, string shape, int fanIn, int fanOut, string axes)
    {
        AttributeSpec input = layer == "Conv1D" ? Input(5, 4) : Input(5, 5, 4);
        ParameterModel weight = Model(input, Attribute(layer, new { filters = 6, kernel = 3, activation = "Relu", Groups = 2 })).Parameters[0];
        Assert.Equal((shape, "He", fanIn, fanOut), (weight.Shape.ToString(), weight.Init, weight.FanIn, weight.FanOut));
        Assert.Equal(axes, string.Join(" ", weight.PyTorchAxes));
    }

    private static NetworkModel Model(params AttributeSpec[] attributes) => new NetworkCheck(Network(attributes)).Model;
}
