using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class DropoutTests
{
    [Fact]
    public void What_is_kept_is_scaled_up()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Dropout(0.75, 0), graph.Input([2], 1, 2, 3, 4));
        Assert.Equal([0, 8, 12, 0], graph.Evaluate(y, (_, sample, element) => sample == element));
    }

    [Fact]
    public void The_gradient_has_the_same_mask()
    {
        var graph = new TestGraph(samples: 3);
        graph.CheckGradients(graph.Apply(new Dropout(0.25, 1), graph.Apply(new Dropout(0.25, 0), graph.Input([5]))));
    }

    [Fact]
    public void Only_numbers_of_samples_are_dropped()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(new Dropout(0.5, 0), graph.Parameter([2])));
        Assert.Throws<GraphException>(() => graph.Apply(new Dropout(0.5, 0), graph.Indices([2], 3)));
    }
}
