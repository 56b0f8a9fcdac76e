using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class ConvolveTests
{
    [Fact]
    public void A_window_weighs_what_it_covers()
    {
        var graph = new TestGraph(samples: 1);
        Value x = graph.Input([3, 3, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9), w = graph.Parameter([2, 2, 1, 1], 1, 10, 100, 1000);
        Assert.Equal([5421, 6532, 8754, 9865], graph.Evaluate(graph.Apply(new Convolve(Square(2)), x, w)));
    }

    [Fact]
    public void A_position_is_spread_over_what_its_window_covers()
    {
        var graph = new TestGraph(samples: 1);
        Value x = graph.Input([1, 2, 1], 1, 2), w = graph.Parameter([1, 3, 1, 1], 1, 10, 100);
        var window = new Window(new WindowAxis(1), new WindowAxis(3, Stride: 2, Before: 1));
        Assert.Equal([10, 102, 20, 200], graph.Evaluate(graph.Apply(new ConvolveTransposed(window, 1, 4), x, w)));
    }

    [Theory]
    [InlineData(1, 1, 1, 0, 1)]
    [InlineData(3, 1, 1, 1, 1)]
    [InlineData(3, 2, 1, 1, 2)]
    [InlineData(2, 3, 1, 0, 1)]
    [InlineData(2, 2, 2, 2, 4)]
    public void Gradients(int size, int stride, int dilation, int padding, int groups)
    {
        var window = new Window(new WindowAxis(size, stride, dilation, padding), new WindowAxis(size + 1, 1, dilation, padding, padding));
        var graph = new TestGraph(samples: 2);
        Value x = graph.Input([6, 7, 4]);
        Value y = graph.Apply(new Convolve(window, groups), x, graph.Parameter([size, size + 1, 4 / groups, 8]));
        graph.CheckGradients(y);

        graph = new TestGraph(samples: 2);
        graph.CheckGradients(graph.Apply(new ConvolveTransposed(window, 6, 7, groups), graph.Input([y.Shape[0], y.Shape[1], 4]), graph.Parameter([size, size + 1, 4 / groups, 8])));
    }

    [Fact]
    public void Shapes_must_agree()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(new Convolve(Square(4)), graph.Input([3, 5, 2]), graph.Parameter([4, 4, 2, 3])));
        Assert.Throws<GraphException>(() => graph.Apply(new Convolve(Square(2)), graph.Input([3, 3, 2]), graph.Parameter([2, 2, 1, 3])));
        Assert.Throws<GraphException>(() => graph.Apply(new Convolve(Square(2), Groups: 2), graph.Input([3, 3, 2]), graph.Parameter([2, 2, 1, 3])));
        Assert.Throws<GraphException>(() => graph.Apply(new ConvolveTransposed(Square(2), 5, 5), graph.Input([3, 4, 2]), graph.Parameter([2, 2, 2, 3])));
    }

    private static Window Square(int size) => new(new WindowAxis(size), new WindowAxis(size));
}
