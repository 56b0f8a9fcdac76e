using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Interpreter;

namespace NetGen.Compiler.Tests.Passes;

/// <summary>Which sums come with a gradient of weights, and that they stay the same.</summary>
public class SumWithWeightsTests
{
    private static readonly Window Three = new(new WindowAxis(3), new WindowAxis(3));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_bias_is_summed_with_its_weights(int groups)
    {
        (Graph before, Graph after) = Run(new ConvolveWeights(Three, groups), isImage: false);
        Assert.DoesNotContain(after.Nodes, node => node.Op is Reduce);
        Assert.Equal(Gradients(before), Gradients(after));
    }

    [Fact]
    public void A_depthwise_gradient_stays_alone() =>
        Assert.Contains(Run(new ConvolveWeights(Three, Groups: 4), isImage: false).After.Nodes, node => node.Op is Reduce);

    [Fact]
    public void The_image_of_a_gradient_of_weights_is_summed_apart() =>
        Assert.Contains(Run(new ConvolveWeights(Three), isImage: true).After.Nodes, node => node.Op is Reduce);

    private static (Graph Before, Graph After) Run(ConvolveWeights op, bool isImage)
    {
        var builder = new GraphBuilder();
        Value x = builder.Apply(new Source(SourceKind.Input, 0, TensorType.PerSample(new Shape(5, 4, 4))));
        builder.Append(new Sink(SinkKind.Output), x);
        Value dy = builder.Apply(new Source(SourceKind.OutputGradient, 0, TensorType.PerSample(new Shape(3, 2, 4))));
        Value sums = builder.Apply(Reduce.Sum(TensorType.Shared(new Shape(4))), isImage ? x : dy);
        builder.Append(new Sink(SinkKind.ParameterGradient, 0), sums);
        builder.Append(new Sink(SinkKind.ParameterGradient, 1), builder.Apply(op, x, dy));
        Graph graph = builder.Build(), result = SumWithWeights.Run(graph);
        GraphVerifier.Verify(result);
        return (graph, result);
    }

    private static double[][] Gradients(Graph graph)
    {
        Dictionary<int, double[]> gradients = new GraphInterpreter(
            2, source => [.. Enumerable.Range(0, 2 * source.Type.Shape.Length).Select(i => Math.Sin((1.7 * i) + source.Index))]).Run(graph).ParameterGradients;
        return [gradients[0], gradients[1]];
    }
}
