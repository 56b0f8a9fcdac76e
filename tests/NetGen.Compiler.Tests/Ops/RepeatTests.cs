using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class RepeatTests
{
    [Fact]
    public void A_row_is_repeated_for_each_sample_and_step()
    {
        var graph = new TestGraph();
        Value repeated = graph.Apply(new Repeat(TensorType.PerSample(new Shape(2, 3))), graph.Parameter([3], 1, 2, 3));
        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3], graph.Evaluate(repeated));
        graph.CheckGradients(repeated);
    }

    [Fact]
    public void The_input_must_broadcast_to_the_target()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(new Repeat(TensorType.PerSample(new Shape(4))), graph.Parameter([3])));
        Assert.Throws<GraphException>(() => graph.Apply(new Repeat(TensorType.Shared(new Shape(3))), graph.Input([3])));
    }
}
