using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Interpreter;
using NetGen.Compiler.Tests.Streaming;
using NetGen.Compiler.Truncation;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Truncation;

/// <summary>A random network whose gradients are truncated, with elements for all that it takes.</summary>
internal sealed class TruncatedNetwork
{
    private const int Samples = 2;

    // Statistics of a batch are those of all steps of a call, dropout's masks are drawn for a call, and what a norm makes of close numbers has no central differences. What
    // another layer gives as a start can't be carried too, nor positions, nor all that causal attention looks back at.
    private static readonly string[] LeftOut = ["BatchNorm", "Dropout", "SpatialDropout", "LayerNorm", "RmsNorm", "PositionalEncoding", "LearnedPositions", "RotaryPositions"];

    private TruncatedNetwork(NetworkModel model, int seed)
    {
        Model = model;
        foreach (Source source in model.Carrying!.Forward.Nodes.Select(node => node.Op).OfType<Source>())
            Elements[source] = Draw(source, new Random(seed + (97 * source.Index) + (int)source.Kind));
    }

    public NetworkModel Model { get; }

    /// <summary>The elements of inputs, parameters and of what is carried, which is 0 at first.</summary>
    public Dictionary<Source, double[]> Elements { get; } = [];

    /// <summary>The same network for each number of steps; <see langword="null"/> where truncation has no meaning.</summary>
    /// <param name="seed">Seed of the network and its elements.</param>
    /// <param name="steps">How many steps its sequences have.</param>
    /// <param name="truncation">How many steps a gradient flows back.</param>
    public static TruncatedNetwork? Next(int seed, int steps, int truncation)
    {
        NetworkSpec spec = RandomCausalNetwork.Next(new Random(seed), steps: steps);

        if (spec.Attributes.Any(attribute => LeftOut.Contains(attribute.Name) || attribute.Arguments.Any(argument => argument.Name is "InitialState" or "Causal")))
            return null;
        LoweredNetwork lowered = NetworkLowering.Lower(spec with { Streaming = false, Attributes = new([.. spec.Attributes, Attribute("Truncate", new { steps = truncation })]) });
        NetworkModel? model = TruncationLowering.Add(lowered.Model!, out Problem? problem);
        Assert.True(model is not null || problem!.Descriptor == NothingCarried.Descriptor, $"{problem}");
        return model is null ? null : new TruncatedNetwork(model, seed);
    }

    /// <summary>Computes something with the elements as they are.</summary>
    public InterpreterResult Run(Graph graph, double[]? upstream = null)
    {
        GraphVerifier.Verify(graph);
        return new GraphInterpreter(Samples, source => source.Kind == SourceKind.OutputGradient ? upstream! : Elements[source]).Run(graph);
    }

    /// <summary>Some steps of the elements of a sequence, of each sample.</summary>
    public static double[] Steps(double[] sequence, int all, int first, int count)
    {
        int sample = sequence.Length / Samples, step = sample / all;
        return [.. Enumerable.Range(0, Samples).SelectMany(i => sequence.Skip((i * sample) + (first * step)).Take(count * step))];
    }

    private double[] Draw(Source source, Random random)
    {
        int count = source.Type.Shape.Length * (source.Type.Batched ? Samples : 1), bound = source.Kind == SourceKind.Input ? Model.Inputs[source.Index].IndexBound : 0;
        return source.Kind == SourceKind.State ? new double[count] : [.. Enumerable.Range(0, count).Select(_ => bound > 0 ? random.Next(bound) : (2 * random.NextDouble()) - 1)];
    }
}
