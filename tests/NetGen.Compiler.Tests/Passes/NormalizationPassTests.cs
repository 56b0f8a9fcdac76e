using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Passes;

/// <summary>What the passes leave of normalisation: how often a tile's values are gone through.</summary>
public class NormalizationPassTests
{
    [Fact]
    public void At_inference_batch_norm_is_part_of_the_product_before_it()
    {
        Graph graph = PassList.Run(TrainingGraphs.Forward(Lower(
            Input(3), Attribute("Dense", new { units = 4, Bias = false }), Attribute("BatchNorm"), Attribute("Activate", new { activation = "Relu" }))));
        Node product = Assert.Single(graph.Nodes, node => node.Op is not (Source or Sink) && node.Output.Type.Batched);
        Assert.Equal(
            Expression.Apply(UnaryFunction.Relu, (new Argument(0) * new Argument(1)) + new Argument(2)), Assert.IsType<MatMul>(product.Op).Epilogue);
    }

    [Fact]
    public void At_inference_batch_norm_after_a_convolution_is_a_multiply_add()
    {
        // [BatchNorm] as its layer lowers it, but for the scale, which is a parameter here.
        var graph = new GraphBuilder();
        Value image = graph.Apply(new Source(SourceKind.Input, 0, TensorType.PerSample(new Shape(3, 3, 2))));
        Value[] given = [.. new[] { new Shape(2, 2, 2, 3), new Shape(3), new Shape(3), new Shape(3) }.Select((shape, i) =>
            graph.Apply(new Source(SourceKind.Parameter, i, TensorType.Shared(shape))))];
        Value x = graph.Apply(new Convolve(new Window(new WindowAxis(2), new WindowAxis(2))), image, given[0]);
        Value mean = graph.Apply(new Statistic(), graph.Apply(Reduce.Sum(given[1].Type), x), given[1]);
        Value y = Map.Apply(graph, ((new Argument(0) - new Argument(1)) * new Argument(2)) + new Argument(3), x, mean, given[2], given[3]);
        graph.Append(new Sink(SinkKind.Output), y);
        Graph inference = ToInference.Run(graph.Build());
        GraphVerifier.Verify(inference);
        Node last = inference.Sinks.Single().Inputs[0].Producer;
        Assert.Equal(new Map((new Argument(0) * new Argument(1)) + new Argument(2)), last.Op);

        var random = new Random(1);
        Dictionary<Source, double[]> elements = graph.Build().Nodes.Select(node => node.Op).OfType<Source>()
            .ToDictionary(source => source, source => Enumerable.Range(0, source.Type.Shape.Length).Select(_ => random.NextDouble()).ToArray());
        var interpreter = new GraphInterpreter(1, source => elements[source]);
        double[] convolved = interpreter.Run(inference)[last.Inputs[0]].Elements;
        double Of(int parameter, int i) => elements[(Source)given[parameter].Producer.Op][i % 3];
        Elements.AssertClose(
            [.. convolved.Select((value, i) => ((value - Of(1, i)) * Of(2, i)) + Of(3, i))], interpreter.Run(inference).Output!.Elements);
    }

    /// <summary>Over rows: their sum, the squares around the mean, the result; what there is one of for each row is not a pass over all.</summary>
    [Fact]
    public void Layer_norm_is_three_passes() => Assert.Equal(
        ["Reduce", "Reduce", "Map"], WholePasses(PassList.Run(TrainingGraphs.Forward(Lower(Input(5, 7), Attribute("LayerNorm"))))));

    /// <summary>Besides the three: two sums over rows and one formula for the input, two sums over columns for the parameters.</summary>
    [Fact]
    public void Layer_norms_gradient_is_five_more()
    {
        string[] passes = WholePasses(PassList.Run(TrainingGraphs.BackwardFrom(Lower(Input(5, 7), Attribute("LayerNorm")))));
        Assert.Equal(2 + 4, passes.Count(pass => pass == "Reduce"));
        Assert.InRange(passes.Length, 6 + 1, 6 + 2);
    }

    [Fact]
    public void Batch_norms_gradient_takes_two_sums()
    {
        string[] passes = WholePasses(PassList.Run(TrainingGraphs.BackwardFrom(Lower(Input(5, 7), Attribute("BatchNorm")))));
        Assert.Equal(2 + 2, passes.Count(pass => pass == "Reduce"));
    }

    private static string[] WholePasses(Graph graph) =>
        [.. graph.Nodes.Where(node => node.Op is Map or Reduce && node.Inputs.Concat(node.Outputs).Any(value => value.Type.Batched && value.Shape.Length == 35))
            .Select(node => node.Op.GetType().Name)];

    private static NetworkModel Lower(params AttributeSpec[] attributes) => Compiler.Lowering.NetworkLowering.Lower(Network(attributes)).Model!;
}
