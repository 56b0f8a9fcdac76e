using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

/// <summary>Pooling and resampling.</summary>
public class PoolLayerTests
{
    private static readonly double[] Steps = [1, -5, 4, 2, 0, 3, 9];

    public static TheoryData<string, bool, int, string?, int, bool, double[]> OneDimensional => new()
    {
        { "MaxPool1D", false, 0, null, 0, true, [1, 4, 3] },
        { "MaxPool1D", true, 0, null, 0, true, [1, 4, 3, 9] },
        { "MaxPool1D", false, 1, null, 0, true, [1, 4, 4, 2, 3, 9] },
        { "MaxPool1D", false, 0, "Same", 0, true, [1, 4, 3, 9] },
        { "MaxPool1D", false, 0, "Explicit", 1, true, [1, 4, 2, 9] },
        { "AveragePool1D", false, 0, null, 0, true, [-2, 3, 1.5] },
        { "AveragePool1D", true, 0, null, 0, true, [-2, 3, 1.5, 9] },
        { "AveragePool1D", false, 0, "Same", 0, true, [-2, 3, 1.5, 4.5] },
        { "AveragePool1D", false, 0, "Same", 0, false, [-2, 3, 1.5, 9] },
        { "AveragePool1D", false, 0, "Explicit", 1, true, [0.5, -0.5, 1, 6] },
        { "AveragePool1D", false, 0, "Explicit", 1, false, [1, -0.5, 1, 6] },
    };

    /// <summary>Windows of two over seven steps.</summary>
    [Theory]
    [MemberData(nameof(OneDimensional))]
    public void Windows_over_a_sequence(string layer, bool roundUp, int stride, string? padding, int pad, bool countPadding, double[] expected)
    {
        ArgumentSpec[] arguments =
        [
            new("size", 2), new("RoundUp", roundUp), new("CountPadding", countPadding),
            .. stride > 0 ? [new("Stride", stride)] : Array.Empty<ArgumentSpec>(),
            .. padding is not null ? [new("Padding", padding)] : Array.Empty<ArgumentSpec>(),
            .. pad > 0 ? [new("Pad", pad)] : Array.Empty<ArgumentSpec>(),
        ];
        var net = new NetworkCheck(Network(Input(7, 1), new AttributeSpec(layer, new EquatableArray<ArgumentSpec>(arguments))), samples: 1);
        Elements.Set(net.Input(0), Steps);
        Assert.Equal(expected, net.Output());
    }

    [Theory]
    [InlineData("MaxPool2D", new double[] { 6, 8, 14, 16 }, "largest of 2 × 2 of x")]
    [InlineData("AveragePool2D", new double[] { 3.5, 5.5, 11.5, 13.5 }, "mean of 2 × 2 of x")]
    public void Windows_over_an_image(string layer, double[] expected, string formula)
    {
        var net = new NetworkCheck(Network(Input(4, 4, 1), Attribute(layer, new { size = 2 })), samples: 1);
        Elements.Set(net.Input(0), [.. Enumerable.Range(1, 16).Select(i => (double)i)]);
        Assert.Equal(expected, net.Output());
        Assert.Equal(formula, net.Model.Layers[0].Formula);
    }

    [Fact]
    public void Padding_of_rows_and_columns_apart()
    {
        var net = new NetworkCheck(Network(
            Input(4, 7, 3), Attribute("MaxPool2D", new { size = 3, Stride = 2, Padding = "Explicit", PadHeight = 1, PadWidth = 2 })));
        Assert.Equal("[n, 2, 5, 3]", net.Model.Output.Type.ToString());
    }

    [Theory]
    [InlineData("GlobalMaxPool", new double[] { 5, 4 })]
    [InlineData("GlobalAveragePool", new double[] { 2, 1 })]
    public void Over_all_positions(string layer, double[] expected)
    {
        foreach (int[] shape in (int[][])[[2, 2, 2], [4, 2]])
        {
            var net = new NetworkCheck(Network(Input(shape), Attribute(layer)), samples: 1);
            Elements.Set(net.Input(0), 1, -1, 5, 4, 2, 1, 0, 0);
            Assert.Equal("[n, 2]", net.Model.Output.Type.ToString());
            Assert.Equal(expected, net.Output());
        }
    }

    [Fact]
    public void Upsample2D_makes_squares_of_elements()
    {
        var net = new NetworkCheck(Network(Input(1, 2, 2), Attribute("Upsample2D", new { factor = 2 })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4);
        Assert.Equal("[n, 2, 4, 2]", net.Model.Output.Type.ToString());
        Assert.Equal([1, 2, 1, 2, 3, 4, 3, 4, 1, 2, 1, 2, 3, 4, 3, 4], net.Output());
    }

    [Fact]
    public void Pad2D_puts_zeros_around()
    {
        var net = new NetworkCheck(Network(Input(1, 2, 1), Attribute("Pad2D", new { top = 1, bottom = 0, left = 0, right = 2 })), samples: 1);
        Elements.Set(net.Input(0), 1, 2);
        Assert.Equal("[n, 2, 4, 1]", net.Model.Output.Type.ToString());
        Assert.Equal([0, 0, 0, 0, 1, 2, 0, 0], net.Output());
    }
}
