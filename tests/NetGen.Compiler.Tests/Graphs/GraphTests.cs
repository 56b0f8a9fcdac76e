using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Graphs;

public class GraphTests
{
    private static readonly Expression A = new Argument(0), B = new Argument(1);

    [Fact]
    public void Consumers_are_listed_in_order_and_twice_if_they_take_a_value_twice()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3]);
        Value y = graph.Apply(new Concat(0), x, x), z = graph.Apply(new Map(-A), x);
        Dictionary<Value, List<Node>> consumers = graph.Builder.Build().Consumers();
        Assert.Equal([y.Producer, y.Producer, z.Producer], consumers[x]);
        Assert.Empty(consumers[z]);
    }

    [Fact]
    public void A_node_before_what_it_takes_is_found()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Map(-A), graph.Input([3]));
        Graph right = graph.Builder.Build();
        GraphVerifier.Verify(right);
        GraphException exception = Assert.Throws<GraphException>(() => GraphVerifier.Verify(new Graph([.. right.Nodes.Reverse()])));
        Assert.Contains("which no node before it computes", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(y);
    }

    [Fact]
    public void Rewriting_replaces_values_where_they_are_taken()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3]);
        graph.Apply(new Map(A * B), graph.Apply(new Map(-A), x), x);
        Graph rewritten = GraphRewriter.Rewrite(
            graph.Builder.Build(), (_, node, inputs) => node.Op is Map { Body: Unary } ? [inputs[0]] : null);
        GraphVerifier.Verify(rewritten);
        Assert.Equal(2, rewritten.Nodes.Count);
        Assert.Equal([rewritten.Nodes[0].Output, rewritten.Nodes[0].Output], rewritten.Nodes[1].Inputs);
    }

    [Fact]
    public void A_gradient_of_the_loss_is_a_sum_over_tiles_so_sinks_that_add_take_nothing_of_single_samples()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Builder.Append(new Sink(SinkKind.Loss), graph.Input([1])));
        Assert.Throws<GraphException>(() => graph.Builder.Append(new Sink(SinkKind.ParameterGradient), graph.Input([1])));
    }
}
