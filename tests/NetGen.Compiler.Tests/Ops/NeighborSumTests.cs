using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class NeighborSumTests
{
    [Fact]
    public void Neighbours_outside_the_row_count_as_0()
    {
        var graph = new TestGraph(samples: 1);
        Value sum = graph.Apply(new NeighborSum(1, 2), graph.Input([2, 4], 1, 2, 3, 4, 10, 20, 30, 40));
        Assert.Equal([6, 10, 9, 7, 60, 100, 90, 70], graph.Evaluate(sum));
        graph.CheckGradients(sum);
    }

    [Fact]
    public void A_neighbourhood_may_be_wider_than_the_row()
    {
        var graph = new TestGraph(samples: 1);
        Assert.Equal([3, 3], graph.Evaluate(graph.Apply(new NeighborSum(5, 5), graph.Input([2], 1, 2))));
    }
}
