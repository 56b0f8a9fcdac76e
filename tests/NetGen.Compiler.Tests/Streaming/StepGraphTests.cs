using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;
using NetGen.Compiler.Tests.Interpreter;

namespace NetGen.Compiler.Tests.Streaming;

/// <summary>The graph of a step, run once for each step, gives what the graph of the whole gives.</summary>
public class StepGraphTests
{
    [Fact]
    public void Random_networks_step_by_step()
    {
        const int count = 600;
        var random = new Random(1);
        int started = 0, withRings = 0, lastOnly = 0, limited = 0;
        for (int i = 0; i < count; i++)
        {
            NetworkSpec spec = RandomCausalNetwork.Next(random);
            LoweredNetwork lowered = NetworkLowering.Lower(spec);
            Assert.DoesNotContain(lowered.Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
            NetworkModel? model = StreamingLowering.Add(lowered.Model!, out Problem? problem);
            Assert.True(model is not null, $"{problem}");
            started += model.Streaming!.Start is null ? 0 : 1;
            withRings += model.Streaming.Step.Nodes.Any(node => node.Op is History) ? 1 : 0;
            lastOnly += model.Output.Shape.Rank == 1 ? 1 : 0;
            limited += model.Streaming.MostSteps == model.Inputs[^1].Type.Shape[0] ? 1 : 0;
            AssertSteps(model, i);
        }

        // All that there is to see was seen.
        Assert.True(started > 50 && withRings > 100 && lastOnly > 50 && limited > 50, $"{started}, {withRings}, {lastOnly}, {limited}");
    }

    private static void AssertSteps(NetworkModel model, int seed)
    {
        StreamingModel streaming = model.Streaming!;
        int stepped = model.Inputs.Count - 1;
        var elements = new Dictionary<(SourceKind Kind, int Index), double[]>();
        foreach (Source source in model.Forward.Nodes.Select(node => node.Op).OfType<Source>())
            elements[(source.Kind, source.Index)] = Draw(source, model, new Random(seed));
        double[] expected = new GraphInterpreter(1, source => elements[(source.Kind, source.Index)]).Run(TrainingGraphs.Forward(model)).Output!.Elements;

        double[][] state = [.. streaming.State.Select(value => new double[value.Shape.Length])];
        if (streaming.Start is { } start)
            Collect(new GraphInterpreter(1, source => elements[(source.Kind, source.Index)]).Run(Optimized(start)), state);
        Graph step = Optimized(streaming.Step);
        double[] input = elements[(SourceKind.Input, stepped)];
        int steps = model.Inputs[stepped].Type.Shape[0], length = input.Length / steps;
        var actual = new List<double>();
        for (int i = 0; i < steps; i++)
        {
            double[] own = input[(i * length)..((i + 1) * length)];
            double[] Elements(Source source) => source.Kind switch
            {
                SourceKind.State => state[source.Index],
                SourceKind.Input => own,
                _ => elements[(source.Kind, source.Index)],
            };
            InterpreterResult result = new GraphInterpreter(1, Elements) { Position = i }.Run(step);
            Collect(result, state);
            actual.AddRange(result.Output!.Elements);
        }

        double[] compared = [.. actual.Skip(actual.Count - expected.Length)];
        Assert.Equal(expected.Length, compared.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - compared[i]) < 1e-9, $"network {seed} [{i}]: {expected[i]} and {compared[i]}");
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
