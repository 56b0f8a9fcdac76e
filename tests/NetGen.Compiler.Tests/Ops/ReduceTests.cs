using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class ReduceTests
{
    private static readonly TensorType Row = TensorType.Shared(new Shape(3));

    [Fact]
    public void A_sum_goes_over_all_that_the_target_lacks()
    {
        var graph = new TestGraph();
        Value x = graph.Input([2, 3], 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);
        Assert.Equal([231], graph.Evaluate(graph.Apply(Reduce.Sum(TensorType.Scalar), x)));
        Assert.Equal([55, 77, 99], graph.Evaluate(graph.Apply(Reduce.Sum(Row), x)));
        Assert.Equal([6, 15, 60, 150], graph.Evaluate(graph.Apply(Reduce.SumLast(x.Type), x)));
        Assert.Equal([5, 7, 9, 50, 70, 90], graph.Evaluate(graph.Apply(Reduce.Sum(TensorType.PerSample(new Shape(3))), x)));
    }

    [Fact]
    public void A_formula_is_computed_first()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3], 1, 2, 3, 4, 5, 6), w = graph.Parameter([3], 1, 10, 100);
        Value dot = graph.Apply(new Reduce(TensorType.PerSample(new Shape(1)), new Argument(0) * new Argument(1)), x, w);
        Assert.Equal([321, 654], graph.Evaluate(dot));
    }

    [Fact]
    public void The_target_must_broadcast_to_the_input()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(Reduce.Sum(TensorType.Shared(new Shape(2))), graph.Input([3])));
        Assert.Throws<GraphException>(() => graph.Apply(Reduce.Sum(TensorType.PerSample(new Shape(3))), graph.Parameter([3])));
    }

    [Fact]
    public void The_gradient_of_a_sum_is_repeated()
    {
        foreach (TensorType target in new[] { TensorType.Scalar, Row, TensorType.PerSample(new Shape(2, 1)), TensorType.PerSample(new Shape(3)) })
        {
            var graph = new TestGraph();
            graph.CheckGradients(graph.Apply(Reduce.Sum(target), graph.Input([2, 3])));
        }
    }
}
