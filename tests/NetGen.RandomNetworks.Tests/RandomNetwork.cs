using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Interpreter;
using NetGen.Generators.Reading;

namespace NetGen.RandomNetworks.Tests;

/// <summary>A random network: its model for the interpreter, its class for the generated code.</summary>
internal sealed class RandomNetwork
{
    // Float32 against double: relative to the largest element, since sums of many terms cancel.
    private const double Tolerance = 3e-5;

    // As documented: what steps give and what Forward gives of the whole, for values of order 1.
    private const double StepTolerance = 1e-6;

    // What rounding each value of the graph once does to a result, the many roundings inside a kernel may do so many times over.
    private const double Roundings = 16;

    private readonly Type type;
    private readonly INetwork network;

    public RandomNetwork(string name, INamedTypeSymbol symbol, Assembly assembly)
    {
        Name = name;
        Model = NetworkLowering.Lower(NetworkReader.Read(symbol)!).Model!;
        type = assembly.GetType(name)!;
        network = (INetwork)Activator.CreateInstance(type, 1ul)!;
    }

    public string Name { get; }

    public NetworkModel Model { get; }

    /// <summary>What differs between generated code and interpreter for random data; empty if nothing does.</summary>
    public List<string> Compare(int samples, int seed)
    {
        var data = new RandomData(Model, network.Parameters, samples, seed);
        var differences = new List<string>();
        CompareForward(data, seed, differences);
        if (Model.Loss is not null)
            CompareBackward(data, differences);
        CompareBackwardFrom(data, differences);
        return differences;
    }

    /// <summary>Runs all passes over all graphs, with the verifier behind each.</summary>
    public void VerifyPasses()
    {
        Graph[] graphs = Model.Loss is null
            ? [TrainingGraphs.Forward(Model), TrainingGraphs.BackwardFrom(Model)]
            : [TrainingGraphs.Forward(Model), TrainingGraphs.Loss(Model), TrainingGraphs.Backward(Model), TrainingGraphs.BackwardFrom(Model)];
        foreach (Graph graph in graphs)
        {
            GraphVerifier.Verify(graph);
            PassList.Run(graph, (_, result) => GraphVerifier.Verify(result));
        }
    }

    private void CompareForward(RandomData data, int seed, List<string> differences)
    {
        Expected<InterpreterResult> expected = new(isRounded => Interpret(TrainingGraphs.Forward(Model), data, isRounded: isRounded));
        var output = new float[data.Samples * Model.Output.Shape.Length];
        network.Forward(BatchOf(data), 0, data.Samples, output, network.CreateWorkspace());
        Compare("Forward", expected.Select(result => result.Output!.Elements), output, differences);
        if (Model.Spec.Streaming)
            CompareSteps(data, output, expected, new Random(seed), differences);
    }

    private void CompareSteps(RandomData data, float[] output, Expected<InterpreterResult> expected, Random random, List<string> differences)
    {
        int length = Model.Output.Shape.Length;
        for (int sample = 0; sample < Math.Min(data.Samples, 2); sample++)
        {
            var run = new StepRun(type, network, Model, data, sample);
            var steps = new float[run.Steps * run.OutputLength];
            StreamingState state = run.CreateState();
            run.Begin(state);
            run.Go(state, run.Steps, steps);

            // Of a network that gives a vector, the last step gives what Forward does.
            double[] whole = [.. output.AsSpan(sample * length, length).ToArray().Select(element => (double)element)];
            double tolerance = StepTolerance * Math.Max(1, whole.Max(Math.Abs));
            int first = sample * length;
            Expected<double[]> rounding = expected.Select(result => result.Output!.Elements[first..(first + length)]);
            Compare($"Step of sample {sample}", whole, () => Deviation(rounding), steps[^length..], tolerance, differences);

            if (run.CanPrefill)
            {
                int prompt = random.Next(2) == 0 ? run.Steps : random.Next(1, run.Steps + 1);
                float[] prompted = [.. steps];
                run.Begin(state);
                run.Prefill(state, prompt, prompted);
                run.Go(state, run.Steps, prompted);
                Compare($"Prefill of {prompt} steps of sample {sample}, and the others", whole, () => Deviation(rounding), prompted[^length..], tolerance, differences);
            }

            // No kink excuses other bits: they are not drawn again.
            List<string> bits = StepBits.Compare(run, steps, random);
            Assert.True(bits.Count == 0, $"{Model.Spec.Name}, sample {sample}:\n{string.Join("\n", bits)}");
        }
    }

    private void CompareBackward(RandomData data, List<string> differences)
    {
        Expected<InterpreterResult> expected = new(isRounded =>
        {
            InterpreterResult all = InterpretTiles(TrainingGraphs.Backward(Model), data, isRounded);
            if (Model.Penalties.Count > 0)
                all.Append(Interpret(TrainingGraphs.Penalty(Model), data, 1, isRounded));
            return all;
        });
        Gradients gradients = network.CreateGradients();
        float loss = ((ITrainableNetwork)network).Backward(BatchOf(data), 0, data.Samples, gradients, new Workspace(network.CreateWorkspace().Length, 7));
        Compare("loss", expected.Select(result => new[] { result.Loss }), [loss], differences);
        CompareGradients("Backward", gradients, differences, expected);
        CompareStatistics("Backward", data, expected, differences);

        Expected<double[]> inference = new(isRounded => [Interpret(TrainingGraphs.Loss(Model), data, isRounded: isRounded).Loss]);
        float measured = ((ITrainableNetwork)network).Loss(BatchOf(data), 0, data.Samples, network.CreateWorkspace());
        Compare("Loss", inference, [measured], differences);
    }

    private void CompareBackwardFrom(RandomData data, List<string> differences)
    {
        Expected<InterpreterResult> expected = new(isRounded => InterpretTiles(TrainingGraphs.BackwardFrom(Model), data, isRounded));
        Gradients gradients = network.CreateGradients();
        float[][] inputGradients = BackwardFromCall.Invoke(type, network, Model, data, gradients, new Workspace(network.CreateWorkspace().Length, 7));
        CompareGradients("BackwardFrom", gradients, differences, expected);
        CompareStatistics("BackwardFrom", data, expected, differences);
        for (int i = 0; i < Model.Inputs.Count; i++)
        {
            if (Model.Inputs[i].Type.Element == ElementKind.Number)
            {
                int input = i;
                Compare($"BackwardFrom ∂{Model.Inputs[i].Name}", expected.Select(result => result.InputGradients[input]), inputGradients[i], differences);
            }
        }
    }

    private void CompareGradients(string what, Gradients actual, List<string> differences, Expected<InterpreterResult> expected)
    {
        foreach ((ParameterModel parameter, int index) in Model.Parameters.Select((parameter, index) => (parameter, index)))
        {
            Expected<double[]> gradient = expected.Select(result => result.ParameterGradients.GetValueOrDefault(index) ?? new double[parameter.Shape.Length]);
            Compare($"{what} ∂{parameter.Name}", gradient, actual[parameter.Name].Span.ToArray(), differences);
        }
    }

    /// <summary>Running statistics are to be those expected; then they are what they were before.</summary>
    private void CompareStatistics(string what, RandomData data, Expected<InterpreterResult> expected, List<string> differences)
    {
        foreach (int index in expected.Exact.Statistics.Keys)
        {
            Parameter statistic = network.Parameters[index];
            Compare($"{what} {statistic.Name}", expected.Select(result => result.Statistics[index]), statistic.Span.ToArray(), differences);
        }

        data.SetParameters(network.Parameters);
    }

    private static InterpreterResult Interpret(Graph graph, RandomData data, double? scale = null, bool isRounded = false) =>
        new GraphInterpreter(data.Samples, data.Elements) { BatchScale = scale ?? 1.0 / data.Samples, IsRounded = isRounded }.Run(graph);

    /// <summary>Training, tile after tile of samples, as generated code goes: each has statistics of its own and moves the running ones.</summary>
    private InterpreterResult InterpretTiles(Graph graph, RandomData data, bool isRounded)
    {
        var key = new DropoutKey(7, 0);
        var all = new InterpreterResult();
        int tile = (int)type.GetField("BatchTile", BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue()!;
        int tiles = (data.Samples + tile - 1) / tile;
        for (int first = 0, count; first < data.Samples; first += count)
        {
            count = (data.Samples - first) / tiles--;
            int before = first, samples = count;
            double[] Elements(Source source) =>
                source.Kind == SourceKind.Parameter && all.Statistics.TryGetValue(source.Index, out double[]? moved) ? moved : data.Elements(source, before, samples);
            all.Append(new GraphInterpreter(count, Elements)
            {
                BatchScale = 1.0 / data.Samples,
                IsRounded = isRounded,
                IsDropped = (dropout, sample, element) => Masks.IsDropped(key, dropout, before + sample, element),
            }.Run(graph));
        }

        return all;
    }

    private Batch BatchOf(RandomData data)
    {
        var batch = new Batch(network.Description, data.Samples);
        batch.Resize(data.Samples);
        for (int i = 0; i < Model.Inputs.Count; i++)
            Fill(batch, i, Model.Inputs[i], SourceKind.Input, i, data);
        if (Model.Loss is { } loss)
            Fill(batch, Model.Inputs.Count, loss.Target, SourceKind.Target, 0, data);
        return batch;
    }

    private static void Fill(Batch batch, int port, PortModel model, SourceKind kind, int index, RandomData data)
    {
        if (model.Type.Element == ElementKind.Index)
            data.Indices(kind, index).CopyTo(batch.Indices(port));
        else
            data.Floats(kind, index).CopyTo(batch.Floats(port));
    }

    private static void Compare(string what, Expected<double[]> expected, float[] actual, List<string> differences)
    {
        double tolerance = Tolerance * Math.Max(1e-3, expected.Exact.Select(Math.Abs).DefaultIfEmpty().Max());
        Compare(what, expected.Exact, () => Deviation(expected), actual, tolerance, differences);
    }

    // How far off values rounded once each are.
    private static double Deviation(Expected<double[]> expected) => expected.Exact.Zip(expected.Rounded, (a, b) => Math.Abs(a - b)).Max();

    private static void Compare(string what, double[] exact, Func<double> deviation, float[] actual, double tolerance, List<string> differences)
    {
        bool isWidened = false;
        for (int i = 0; i < exact.Length; i++)
        {
            double difference = Math.Abs(exact[i] - actual[i]);
            if (difference <= tolerance)
                continue;

            // Where terms cancel, as a bias's gradient before a normalisation, what is left is less than floats can tell.
            if (!isWidened)
            {
                isWidened = true;
                tolerance = Math.Max(tolerance, Roundings * deviation());
                if (difference <= tolerance)
                    continue;
            }

            differences.Add($"{what}[{i}]: expected {exact[i]:R}, received {actual[i]:R}");
            return;
        }
    }

    /// <summary>What is expected: in double precision, and with each value of the graph rounded to a float.</summary>
    private sealed class Expected<T>(Func<bool, T> compute)
    {
        private readonly Lazy<T> exact = new(() => compute(false)), rounded = new(() => compute(true));

        public T Exact => exact.Value;

        public T Rounded => rounded.Value;

        public Expected<TPart> Select<TPart>(Func<T, TPart> part) => new(isRounded => part(isRounded ? Rounded : Exact));
    }
}
