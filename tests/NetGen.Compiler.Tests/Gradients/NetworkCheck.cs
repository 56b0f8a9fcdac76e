using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Interpreter;

namespace NetGen.Compiler.Tests.Gradients;

/// <summary>A declared network with random inputs, targets and parameters, or given ones.</summary>
internal sealed class NetworkCheck
{
    private readonly int samples;
    private readonly Random random;
    private readonly Dictionary<Source, double[]> elements = [];

    public NetworkCheck(NetworkSpec spec, int samples = 3, int seed = 1)
    {
        this.samples = samples;
        random = new Random(seed);
        LoweredNetwork lowered = NetworkLowering.Lower(spec);
        Assert.DoesNotContain(lowered.Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        Model = lowered.Model!;
        GraphVerifier.Verify(Model.Forward);

        var builder = new GraphBuilder(Model.Forward);
        if (Model.Loss is { } loss)
        {
            Target = new Source(SourceKind.Target, 0, loss.Target.Type);
            Loss = loss.Lower(builder, Model.Output, builder.Apply(Target));
        }

        Graph = builder.Build();
        foreach (Source source in Graph.Nodes.Select(node => node.Op).OfType<Source>().Where(source => source.Kind is not (SourceKind.BatchScale or SourceKind.SampleCount)))
            elements[source] = Draw(source).ToArray();
    }

    public NetworkModel Model { get; }

    /// <summary>Forward pass and loss.</summary>
    public Graph Graph { get; }

    public Source? Target { get; }

    public Value? Loss { get; }

    /// <summary>The elements of an input.</summary>
    public double[] Input(int index) => elements[Source(SourceKind.Input, index)];

    /// <summary>The elements of a parameter.</summary>
    public double[] Parameter(string name) => elements[Source(SourceKind.Parameter, Index(name))];

    /// <summary>The elements of the target.</summary>
    public double[] Targets() => elements[Target!];

    public double[] Output() => Run(Graph)[Model.Output].Elements;

    /// <summary>The output in training, with a mask of dropout's.</summary>
    public double[] Output(Func<Dropout, int, int, bool> isDropped) => Run(Graph, isDropped)[Model.Output].Elements;

    /// <summary>The output at inference.</summary>
    public double[] Inference() => Run(TrainingGraphs.Forward(Model)).Output!.Elements;

    public double LossValue() => Run(Graph)[Loss!].Elements.Single();

    /// <summary>∂loss/∂parameters and ∂loss/∂inputs.</summary>
    public InterpreterResult Gradients() => Run(Differentiator.Differentiate(Graph, Loss!, One, inputGradients: true));

    /// <summary>The gradients for an upstream gradient of the output.</summary>
    public InterpreterResult GradientsFor(double[] upstream) => GradientsFor(upstream, Model.Forward, Model.Output);

    /// <summary>The gradients of the output at inference.</summary>
    public InterpreterResult InferenceGradientsFor(double[] upstream)
    {
        Graph graph = TrainingGraphs.Forward(Model);
        return GradientsFor(upstream, graph, graph.Sinks.Single().Inputs[0]);
    }

    /// <summary>Compares the gradients of the loss, or else of the output, with central differences.</summary>
    /// <returns>Whether any is not 0.</returns>
    public bool CheckGradients(int mostElements = int.MaxValue) =>
        new GradientCheck(samples, elements) { MostElements = mostElements }.Check(Graph, Loss ?? Model.Output);

    private static Value One(GraphBuilder builder) => Map.Apply(builder, 1, builder.Apply(Compiler.Ops.Source.BatchScale));

    private InterpreterResult GradientsFor(double[] upstream, Graph graph, Value output)
    {
        var outputGradient = new Source(SourceKind.OutputGradient, 0, output.Type);
        elements[outputGradient] = upstream;
        return Run(Differentiator.Differentiate(graph, output, builder => builder.Apply(outputGradient), inputGradients: true));
    }

    private InterpreterResult Run(Graph graph, Func<Dropout, int, int, bool>? isDropped = null) =>
        new GraphInterpreter(samples, source => elements[source]) { IsDropped = isDropped ?? ((_, _, _) => false) }.Run(graph);

    /// <summary>Which parameter has a name.</summary>
    public int Index(string parameter) => Model.Parameters.ToList().FindIndex(each => each.Name == parameter);

    private Source Source(SourceKind kind, int index) => elements.Keys.Single(source => source.Kind == kind && source.Index == index);

    private IEnumerable<double> Draw(Source source)
    {
        PortModel? port = source.Kind == SourceKind.Input ? Model.Inputs[source.Index] : Model.Loss?.Target;
        int first = port is { IsLengths: true } ? 1 : 0, bound = port?.IndexBound ?? 0;
        double spread = source.Kind == SourceKind.Parameter ? 1.5 / Math.Sqrt(Model.Parameters[source.Index].FanIn) : 1.5;
        int count = (source.Type.Batched ? samples : 1) * source.Type.Shape.Length;
        for (int i = 0; i < count; i++)
            yield return source.Type.Element == ElementKind.Index ? random.Next(first, bound) : spread * ((2 * random.NextDouble()) - 1);
    }
}
