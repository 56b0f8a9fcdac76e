using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

/// <summary>Ops that only move elements.</summary>
public class LayoutOpTests
{
    private static readonly double[] TwoSamples = [1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60];

    [Fact]
    public void Reshape_keeps_the_elements_in_order()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Reshape(new Shape(3, 2)), graph.Input([2, 3], TwoSamples));
        Assert.Equal("[n, 3, 2]", y.Type.ToString());
        Assert.Equal(TwoSamples, graph.Evaluate(y));
        graph.CheckGradients(y);
        Assert.Throws<GraphException>(() => graph.Apply(new Reshape(new Shape(5)), graph.Input([2, 3])));
    }

    [Fact]
    public void Transpose_puts_axes_in_another_order()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(Transpose.OfMatrix, graph.Input([2, 3], TwoSamples));
        Assert.Equal([1, 4, 2, 5, 3, 6, 10, 40, 20, 50, 30, 60], graph.Evaluate(y));
        graph.CheckGradients(y);
        Assert.Throws<GraphException>(() => graph.Apply(Transpose.OfMatrix, graph.Input([3])));
        Assert.Throws<GraphException>(() => graph.Apply(new Transpose(new EquatableArray<int>(0, 0)), graph.Input([2, 3])));
    }

    [Fact]
    public void Transpose_of_three_axes_is_undone_by_its_gradient()
    {
        var graph = new TestGraph();
        Value x = graph.Parameter([2, 3, 2], [.. Enumerable.Range(0, 12).Select(i => (double)i)]);
        Value y = graph.Apply(new Transpose(new EquatableArray<int>(2, 0, 1)), x);
        Assert.Equal(new Shape(2, 2, 3), y.Shape);
        Assert.Equal([0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11], graph.Evaluate(y));
        graph.CheckGradients(y);
    }

    [Fact]
    public void Slice_takes_a_run_of_an_axis()
    {
        var graph = new TestGraph();
        Value x = graph.Input([2, 3], TwoSamples);
        Assert.Equal([2, 3, 5, 6, 20, 30, 50, 60], graph.Evaluate(graph.Apply(new Slice(1, 1, 2), x)));
        Assert.Equal([4, 5, 6, 40, 50, 60], graph.Evaluate(graph.Apply(new Slice(0, 1, 1), x)));
        graph.CheckGradients(graph.Apply(new Slice(1, 1, 2), x));
        Assert.Throws<GraphException>(() => graph.Apply(new Slice(1, 2, 2), x));
    }

    [Fact]
    public void Reverse_turns_the_first_axis_round()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Reverse(), graph.Input([3, 2], TwoSamples));
        Assert.Equal([5, 6, 3, 4, 1, 2, 50, 60, 30, 40, 10, 20], graph.Evaluate(y));
        graph.CheckGradients(y);
        Assert.Throws<GraphException>(() => graph.Apply(new Reverse(), graph.Input([])));
    }

    [Fact]
    public void Reverse_turns_another_axis_round()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Reverse(1), graph.Input([3, 2], TwoSamples));
        Assert.Equal([2, 1, 4, 3, 6, 5, 20, 10, 40, 30, 60, 50], graph.Evaluate(y));
        graph.CheckGradients(y);
        Assert.Throws<GraphException>(() => graph.Apply(new Reverse(2), graph.Input([3, 2])));
    }

    [Fact]
    public void Rows_are_the_first_ones_of_a_table()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Rows(2), graph.Parameter([3, 2], 1, 2, 3, 4, 5, 6));
        Assert.Equal([1, 2, 3, 4], graph.Evaluate(y));
        graph.CheckGradients(Map.Apply(graph.Builder, new Argument(0) * new Argument(1), graph.Input([2, 2]), y));
        Assert.Throws<GraphException>(() => graph.Apply(new Rows(4), graph.Parameter([3, 2])));
        Assert.Throws<GraphException>(() => graph.Apply(new Rows(2), graph.Input([3, 2])));
    }

    [Fact]
    public void The_last_row_is_one_of_those_of_a_sequence()
    {
        var graph = new TestGraph();
        Assert.Equal(new Shape(1, 1, 2), graph.Apply(new LastRow(1), graph.Input([1, 3, 2])).Shape);
        Assert.Throws<GraphException>(() => graph.Apply(new LastRow(1), graph.Input([2, 3, 2])));
        Assert.Throws<GraphException>(() => graph.Apply(new LastRow(2), graph.Input([1, 3])));
    }

    [Fact]
    public void Pad_puts_zeros_around()
    {
        var graph = new TestGraph();
        Value x = graph.Input([2, 1], 1, 2, 3, 4);
        Assert.Equal([0, 1, 0, 2, 0, 3, 0, 4], graph.Evaluate(graph.Apply(new Pad(1, 1, 0), x)));
        Value y = graph.Apply(new Pad(0, 0, 1), x);
        Assert.Equal([1, 2, 0, 3, 4, 0], graph.Evaluate(y));
        graph.CheckGradients(y);
        Assert.Throws<GraphException>(() => graph.Apply(new Pad(2, 0, 1), x));
    }

    [Fact]
    public void Concat_joins_along_an_axis()
    {
        var graph = new TestGraph();
        Value a = graph.Input([2, 1], 1, 2, 3, 4), b = graph.Input([2, 2], 10, 20, 30, 40, 50, 60, 70, 80);
        Value y = graph.Apply(new Concat(1), a, b, a);
        Assert.Equal([1, 10, 20, 1, 2, 30, 40, 2, 3, 50, 60, 3, 4, 70, 80, 4], graph.Evaluate(y));
        graph.CheckGradients(y);
        Assert.Throws<GraphException>(() => graph.Apply(new Concat(0), a, b));
        Assert.Throws<GraphException>(() => graph.Apply(new Concat(1), a, graph.Parameter([2, 1])));
    }
}
