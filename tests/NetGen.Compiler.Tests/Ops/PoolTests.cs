using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class PoolTests
{
    private static readonly double[] Nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Theory]
    [InlineData(PoolKind.Maximum, new double[] { 5, 6, 8, 9 })]
    [InlineData(PoolKind.Average, new double[] { 3, 4, 6, 7 })]
    public void A_window_brings_together_what_it_covers(PoolKind kind, double[] expected)
    {
        var graph = new TestGraph(samples: 1);
        Assert.Equal(expected, graph.Evaluate(graph.Apply(new Pool(kind, Square(new WindowAxis(2))), graph.Input([3, 3, 1], Nine))));
    }

    [Fact]
    public void Channels_keep_apart()
    {
        var graph = new TestGraph(samples: 1);
        var window = new Window(new WindowAxis(1), new WindowAxis(2, Stride: 2));
        Assert.Equal([3, -2, 7, -4], graph.Evaluate(graph.Apply(new Pool(PoolKind.Maximum, window), graph.Input([1, 4, 2], 1, -2, 3, -4, 5, -6, 7, -4))));
    }

    [Fact]
    public void Padding_is_never_the_maximum_and_counts_in_a_mean_if_asked()
    {
        var graph = new TestGraph(samples: 1);
        Value x = graph.Input([1, 3, 1], -8, -4, -2);
        var window = new Window(new WindowAxis(1), new WindowAxis(2, Stride: 2, Before: 1));
        Assert.Equal([-8, -2], graph.Evaluate(graph.Apply(new Pool(PoolKind.Maximum, window), x)));
        Assert.Equal([-8, -3], graph.Evaluate(graph.Apply(new Pool(PoolKind.Average, window), x)));
        Assert.Equal([-4, -3], graph.Evaluate(graph.Apply(new Pool(PoolKind.Average, window, Counted: window), x)));
    }

    [Fact]
    public void What_rounding_up_adds_never_counts_in_a_mean()
    {
        var graph = new TestGraph(samples: 1);
        var window = new Window(new WindowAxis(1), new WindowAxis(2, Stride: 2));
        var roundedUp = new Window(window.Height, window.Width.RoundUp(3));
        Assert.Equal([2, 5], graph.Evaluate(graph.Apply(new Pool(PoolKind.Average, roundedUp, Counted: window), graph.Input([1, 3, 1], 1, 3, 5))));
    }

    [Fact]
    public void Of_equal_elements_the_first_takes_the_gradient()
    {
        var graph = new TestGraph(samples: 1);
        Value x = graph.Input([2, 2, 1], 0, 7, 7, 7), dy = graph.Input([1, 1, 1], 5);
        Value y = graph.Apply(new Pool(PoolKind.Maximum, Square(new WindowAxis(2))), x);
        Assert.Equal([0, 5, 0, 0], graph.Evaluate(graph.Apply(new MaxPoolGradient(Square(new WindowAxis(2))), x, y, dy)));
    }

    [Theory]
    [InlineData(1, 1, 0, 0)]
    [InlineData(2, 2, 0, 0)]
    [InlineData(2, 3, 1, 0)]
    [InlineData(3, 2, 1, 1)]
    [InlineData(3, 1, 0, 2)]
    public void Gradients(int size, int stride, int before, int behind)
    {
        var window = new Window(new WindowAxis(size, stride, 1, before, behind), new WindowAxis(size + 1, stride, 1, behind, before));
        foreach (Pool pool in (Pool[])[new(PoolKind.Maximum, window), new(PoolKind.Average, window), new(PoolKind.Average, window, Counted: window)])
        {
            var graph = new TestGraph(samples: 2);
            graph.CheckGradients(graph.Apply(pool, graph.Input([6, 7, 2])));
        }
    }

    [Fact]
    public void Each_position_covers_some_of_an_image()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(new Pool(PoolKind.Maximum, Square(new WindowAxis(4))), graph.Input([3, 5, 2])));
        Assert.Throws<GraphException>(() => graph.Apply(new Pool(PoolKind.Maximum, Square(new WindowAxis(2, Before: 2))), graph.Input([3, 3, 2])));
        Assert.Throws<GraphException>(() => graph.Apply(new Pool(PoolKind.Maximum, Square(new WindowAxis(2, Behind: 2))), graph.Input([3, 3, 2])));
        Assert.Throws<GraphException>(() => graph.Apply(new Pool(PoolKind.Maximum, Square(new WindowAxis(2, Dilation: 2))), graph.Input([3, 3, 2])));
        Assert.Throws<GraphException>(() => graph.Apply(new Pool(PoolKind.Maximum, Square(new WindowAxis(2))), graph.Input([3, 3])));
    }

    private static Window Square(WindowAxis axis) => new(axis, axis);
}
