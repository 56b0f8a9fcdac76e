using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class MapTests
{
    private static readonly Expression A = new Argument(0), B = new Argument(1), C = new Argument(2);

    [Fact]
    public void Inputs_broadcast_to_one_shape()
    {
        var graph = new TestGraph();
        Value rows = graph.Input([2, 1], 1, 2, 3, 4), columns = graph.Parameter([3], 10, 20, 30);
        Value sum = graph.Apply(new Map(A + B), rows, columns);
        Assert.Equal("[n, 2, 3]", sum.Type.ToString());
        Assert.Equal([11, 21, 31, 12, 22, 32, 13, 23, 33, 14, 24, 34], graph.Evaluate(sum));
    }

    [Fact]
    public void Shapes_that_do_not_broadcast_are_refused()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(new Map(A + B), graph.Input([2]), graph.Input([3])));
        Assert.Throws<GraphException>(() => graph.Apply(new Map(A), graph.Indices([2], 3)));
        Assert.Throws<GraphException>(() => graph.Apply(new Map(A)));
    }

    [Fact]
    public void Gradients_are_summed_over_what_was_repeated()
    {
        var graph = new TestGraph(samples: 3);
        Value batch = graph.Input([2, 1, 3]), row = graph.Parameter([3]), column = graph.Parameter([4, 1]), scalar = graph.Parameter([]);
        Value y = graph.Apply(
            new Map(Expression.Apply(UnaryFunction.Tanh, A * B) + (C * new Argument(3) * A)), batch, row, column, scalar);
        Assert.Equal(new Shape(2, 4, 3), y.Shape);
        graph.CheckGradients(y);
    }

    [Fact]
    public void A_value_that_comes_twice_is_one_argument()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3]), w = graph.Parameter([3]);
        Value y = Map.Apply(graph.Builder, (A * B) + C, x, w, x);
        Assert.Equal(2, y.Producer.Inputs.Count);
        graph.CheckGradients(y);
    }

    [Fact]
    public void An_argument_alone_costs_no_node()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3]), y = graph.Input([3]);
        Assert.Same(y, Map.Apply(graph.Builder, B, x, y));
    }

    [Fact]
    public void A_constant_has_the_shape_of_its_input()
    {
        var graph = new TestGraph();
        Assert.Equal([7, 7, 7, 7], graph.Evaluate(Map.Apply(graph.Builder, 7, graph.Input([2]))));
    }

    [Fact]
    public void The_stored_output_takes_the_place_of_what_the_derivative_would_compute_again()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Map(Expression.Apply(UnaryFunction.Sigmoid, A)), graph.Parameter([3]));
        Graph joint = Differentiator.Differentiate(
            graph.Builder.Build(), y, builder => builder.Apply(new Source(SourceKind.OutputGradient, 0, y.Type)), inputGradients: false);
        Assert.Single(joint.Nodes, node => node.Op is Map map && map.Body.IsCostly());
    }
}
