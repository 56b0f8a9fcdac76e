using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;
using NetGen.Compiler.Tests.Interpreter;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Streaming;

/// <summary>The graph of a step, run once for each step, gives what the graph of the whole gives.</summary>
public class StepGraphTests
{
    [Fact]
    public void Random_networks_step_by_step()
    {
        const int count = 600;
        var random = new Random(1);
        int started = 0, withRings = 0, lastOnly = 0, attending = 0, inChunks = 0, limited = 0;
        for (int i = 0; i < count; i++)
        {
            NetworkSpec spec = RandomCausalNetwork.Next(random, mostSteps: 12);
            LoweredNetwork lowered = NetworkLowering.Lower(spec);
            Assert.DoesNotContain(lowered.Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
            NetworkModel? model = StreamingLowering.Add(lowered.Model!, out Problem? problem);
            Assert.True(model is not null, $"{problem}");
            started += model.Streaming!.Start is null ? 0 : 1;
            withRings += model.Streaming.Step.Nodes.Any(node => node.Op is History) ? 1 : 0;
            attending += model.Streaming.Step.Nodes.Any(node => node.Op is CachedAttention) ? 1 : 0;
            inChunks += model.Streaming.Chunk is null ? 0 : 1;
            lastOnly += model.Output.Shape.Rank == 1 ? 1 : 0;
            limited += model.Streaming.MostSteps == model.Inputs[^1].Type.Shape[0] ? 1 : 0;
            AssertSteps(model, i, 0);
            if (model.Streaming.Chunk is not null)
            {
                for (int prompt = 1; prompt <= model.Inputs[^1].Type.Shape[0]; prompt++)
                    AssertSteps(model, i, prompt);
            }
        }

        // All that there is to see was seen.
        Assert.True(
            started > 50 && withRings > 100 && lastOnly > 50 && attending > 100 && inChunks > 20 && limited > 50, $"{started}, {withRings}, {lastOnly}, {attending}, {inChunks}, {limited}");
    }

    [Fact]
    public void What_only_the_output_needs_is_computed_for_one_step()
    {
        NetworkSpec spec = Network(Attribute("Input", new { shape = new[] { 12, 4 } }), Attribute("SelfAttention", new { heads = 2, Causal = true }), Attribute("SelfAttention", new { heads = 2, Causal = true }), Attribute("Dense", new { units = 5 }));
        StreamingModel streaming = StreamingLowering.Add(NetworkLowering.Lower(spec with { Streaming = true }).Model!, out _)!.Streaming!;
        Shape[] Products(Graph graph) => [.. Optimized(graph).Nodes.Where(node => node.Op is MatMul or CachedAttention).Select(node => node.Outputs[0].Shape)];
        Shape[] all = [new Shape(12, 12), new Shape(12, 4), new Shape(12, 4), new Shape(12, 12)];
        Assert.Equal(all, Products(streaming.Chunk!));
        Assert.Equal([.. all, new Shape(1, 4), new Shape(1, 4), new Shape(1, 5)], Products(streaming.LastChunk!));
    }

    // The first of the steps in chunks, as a prompt is: the last chunk computes steps too that do not count, and gives the output of the last one that does.
    private static void AssertSteps(NetworkModel model, int seed, int prompt)
    {
        StreamingModel streaming = model.Streaming!;
        int stepped = model.Inputs.Count - 1;
        var elements = new Dictionary<(SourceKind Kind, int Index), double[]>();
        foreach (Source source in model.Forward.Nodes.Select(node => node.Op).OfType<Source>())
            elements[(source.Kind, source.Index)] = Draw(source, model, new Random(seed));
        double[] expected = new GraphInterpreter(1, source => elements[(source.Kind, source.Index)]).Run(TrainingGraphs.Forward(model)).Output!.Elements;

        double[][] state = [.. streaming.State.Select(value => new double[value.Shape.Length])];
        if (streaming.Start is { } start)
            Collect(new GraphInterpreter(1, source => source.Kind == SourceKind.State ? state[source.Index] : elements[(source.Kind, source.Index)]).Run(Optimized(start)), state);
        Graph step = Optimized(streaming.Step);
        double[] input = elements[(SourceKind.Input, stepped)];
        int steps = model.Inputs[stepped].Type.Shape[0], length = input.Length / steps;
        var actual = new List<double>();
        InterpreterResult Run(Graph graph, int first, int count, int counted)
        {
            double[] own = new double[count * length];
            input.AsSpan(first * length, Math.Min(own.Length, input.Length - (first * length))).CopyTo(own);
            double[] Elements(Source source) => source.Kind switch
            {
                SourceKind.State => state[source.Index],
                SourceKind.Input => own,
                _ => elements[(source.Kind, source.Index)],
            };
            InterpreterResult result = new GraphInterpreter(1, Elements) { Position = first, Last = counted - 1 }.Run(graph);
            Collect(result, state);
            return result;
        }

        int made = 0;
        for (int count; made < prompt && !(made + streaming.ChunkSteps > streaming.MostSteps); made += count)
        {
            count = Math.Min(streaming.ChunkSteps, prompt - made);
            bool isLast = made + count == prompt;
            InterpreterResult result = Run(Optimized(isLast ? streaming.LastChunk! : streaming.Chunk!), made, streaming.ChunkSteps, count);
            if (isLast)
                actual.AddRange(result.Output!.Elements);
            else
                Assert.Null(result.Output);
        }

        for (int i = made; i < steps; i++)
            actual.AddRange(Run(step, i, 1, 1).Output!.Elements);

        // A network may give no more than what it knows behind the last step.
        int compared = Math.Min(actual.Count, expected.Length);
        Assert.True(compared > 0);
        for (int i = 1; i <= compared; i++)
            Assert.True(Math.Abs(expected[^i] - actual[^i]) < 1e-9, $"network {seed} behind {prompt} [^{i}]: {expected[^i]} and {actual[^i]}");
    }

    private static Graph Optimized(Graph graph)
    {
        GraphVerifier.Verify(graph);
        Graph optimized = PassList.RunForOne(graph);
        GraphVerifier.Verify(optimized);
        return optimized;
    }

    private static void Collect(InterpreterResult result, double[][] state)
    {
        foreach ((int index, double[] value) in result.State)
            state[index] = [.. value];
    }

    // Parameters are positive: running variances are among them.
    private static double[] Draw(Source source, NetworkModel model, Random random) =>
    [
        .. Enumerable.Range(0, source.Type.Shape.Length)
            .Select(_ => source.Kind == SourceKind.Input && model.Inputs[source.Index] is { IndexBound: > 0 } port ? random.Next(port.IsLengths ? 1 : 0, port.IndexBound) : random.NextDouble() + (source.Kind == SourceKind.Parameter ? 0.1 : -0.5)),
    ];
}
