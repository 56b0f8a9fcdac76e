using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class AttentionTests
{
    private static readonly AttentionPart First = new(0), Second = new(1), Third = new(2);

    [Fact]
    public void Weights_are_the_softmax_of_the_scores()
    {
        // Scores 2, 2, 0 over √2: the values say which weight is which.
        var graph = new TestGraph(samples: 1);
        Value y = Apply(
            graph, new Attention(1, 1, 2, 3, First, Second, Third, 1 / Math.Sqrt(2)),
            graph.Input([1, 2], 1, 1), graph.Input([3, 2], 1, 1, 2, 0, 1, -1), graph.Input([3, 3], 1, 0, 0, 0, 1, 0, 0, 0, 1));
        double e = Math.Exp(Math.Sqrt(2)), sum = (2 * e) + 1;
        Elements.AssertClose([e / sum, e / sum, 1 / sum], graph.Evaluate(y));
    }

    [Fact]
    public void A_query_that_sees_no_key_gives_0()
    {
        // One key counts; the window of the last query is behind it.
        var graph = new TestGraph(samples: 1);
        Value y = Apply(
            graph, new Attention(1, 1, 1, 1, First, Second, Third, 1) { Causal = true, Window = 2, HasLengths = true },
            graph.Input([3, 1]), graph.Input([3, 1]), graph.Input([3, 1], 5, 6, 7), graph.Indices([], 2, 1));
        Elements.AssertClose([5, 5, 0], graph.Evaluate(y));
    }

    [Theory]
    [InlineData(1, 1, false, 0, false)]
    [InlineData(2, 2, true, 0, false)]
    [InlineData(4, 2, true, 3, false)]
    [InlineData(3, 1, false, 0, true)]
    [InlineData(2, 2, true, 2, true)]
    public void Gradients_of_columns_of_one_tensor(int heads, int keyValueHeads, bool causal, int window, bool hasLengths)
    {
        const int features = 3, valueFeatures = 2;
        var graph = new TestGraph();
        int key = heads * features, value = key + (keyValueHeads * features);
        Value x = graph.Input([5, value + (keyValueHeads * valueFeatures)]);
        var op = new Attention(heads, keyValueHeads, features, valueFeatures, new(0), new(0, key), new(0, value), 0.6) { Causal = causal, Window = window, HasLengths = hasLengths };
        graph.CheckGradients(Apply(graph, op, hasLengths ? [x, graph.Indices([], 6, 3, 1)] : [x]));
    }

    [Fact]
    public void Gradients_of_queries_and_a_memory()
    {
        var graph = new TestGraph();
        var op = new Attention(2, 2, 3, 2, First, new(1, 4), Second, 1);
        graph.CheckGradients(Apply(graph, op, graph.Input([3, 6]), graph.Input([4, 10])));
    }

    [Fact]
    public void Dropped_weights_are_0_and_the_others_larger()
    {
        // Two keys alike have half each, of which the first is dropped.
        var graph = new TestGraph(samples: 1);
        Value y = Apply(
            graph, new Attention(1, 1, 1, 1, First, Second, Third, 1) { Dropout = new Dropout(0.75, 0) }, graph.Input([1, 1], 1), graph.Input([2, 1], 1, 1), graph.Input([2, 1], 3, 5));
        Elements.AssertClose([4 * 0.5 * 5], graph.Evaluate(y, (_, _, element) => element == 0));
    }

    [Fact]
    public void Gradients_of_dropped_weights()
    {
        var graph = new TestGraph();
        var op = new Attention(2, 1, 3, 2, First, Second, Third, 1) { Dropout = new Dropout(0.25, 1) };
        graph.CheckGradients(Apply(graph, op, graph.Input([3, 6]), graph.Input([4, 3]), graph.Input([4, 2])));
    }

    [Fact]
    public void Inputs_that_do_not_fit_are_refused()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3, 6]), memory = graph.Input([4, 6]);
        Assert.Throws<GraphException>(() => Apply(graph, new Attention(2, 2, 3, 3, First, Second, Third, 1), x, memory, x));
        Assert.Throws<GraphException>(() => Apply(graph, new Attention(2, 2, 3, 3, First, Second, Third, 1) { Causal = true }, x, memory, memory));
        Assert.Throws<GraphException>(() => Apply(graph, new Attention(2, 2, 2, 3, First, Second, Third, 1), x, memory, memory));
        Assert.Throws<GraphException>(() => Apply(graph, new Attention(2, 2, 1, 1, new(0), new(0, 2), new(0, 3), 1), x));
        Assert.Throws<GraphException>(() => Apply(graph, new Attention(3, 2, 2, 3, First, Second, Third, 1), x, memory, memory));
        Assert.Throws<GraphException>(() => Apply(graph, new Attention(2, 2, 3, 3, First, Second, Third, 1) { Window = 2 }, x, x, x));
    }

    private static Value Apply(TestGraph graph, Attention op, params Value[] inputs) => graph.Builder.Append(op, inputs).Outputs[0];
}
