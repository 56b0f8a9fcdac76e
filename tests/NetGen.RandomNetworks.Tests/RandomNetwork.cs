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
        CompareForward(data, differences);
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

    private void CompareForward(RandomData data, List<string> differences)
    {
        InterpreterResult expected = Interpret(TrainingGraphs.Forward(Model), data, training: false);
        var output = new float[data.Samples * Model.Output.Shape.Length];
        network.Forward(BatchOf(data), 0, data.Samples, output, network.CreateWorkspace());
        Compare("Forward", expected.Output!.Elements, output, differences);
    }

    private void CompareBackward(RandomData data, List<string> differences)
    {
        InterpreterResult expected = Interpret(TrainingGraphs.Backward(Model), data, training: true);
        InterpreterResult penalty = Model.Penalties.Count == 0 ? new InterpreterResult() : Interpret(TrainingGraphs.Penalty(Model), data, training: true, 1);
        Gradients gradients = network.CreateGradients();
        float loss = ((ITrainableNetwork)network).Backward(BatchOf(data), 0, data.Samples, gradients, new Workspace(network.CreateWorkspace().Length, 7));
        Compare("loss", [expected.Loss + penalty.Loss], [loss], differences);
        CompareGradients("Backward", gradients, differences, expected, penalty);

        double inference = Interpret(TrainingGraphs.Loss(Model), data, training: false).Loss;
        float measured = ((ITrainableNetwork)network).Loss(BatchOf(data), 0, data.Samples, network.CreateWorkspace());
        Compare("Loss", [inference], [measured], differences);
    }

    private void CompareBackwardFrom(RandomData data, List<string> differences)
    {
        InterpreterResult expected = Interpret(TrainingGraphs.BackwardFrom(Model), data, training: true);
        Gradients gradients = network.CreateGradients();
        float[][] inputGradients = BackwardFromCall.Invoke(type, network, Model, data, gradients, new Workspace(network.CreateWorkspace().Length, 7));
        CompareGradients("BackwardFrom", gradients, differences, expected);
        for (int i = 0; i < Model.Inputs.Count; i++)
        {
            if (Model.Inputs[i].Type.Element == ElementKind.Number)
                Compare($"BackwardFrom ∂{Model.Inputs[i].Name}", expected.InputGradients[i], inputGradients[i], differences);
        }
    }

    private void CompareGradients(string what, Gradients actual, List<string> differences, params InterpreterResult[] expected)
    {
        foreach ((ParameterModel parameter, int index) in Model.Parameters.Select((parameter, index) => (parameter, index)))
        {
            var sum = new double[parameter.Shape.Length];
            foreach (double[] part in expected.Select(result => result.ParameterGradients.GetValueOrDefault(index)).OfType<double[]>())
            {
                for (int i = 0; i < sum.Length; i++)
                    sum[i] += part[i];
            }

            Compare($"{what} ∂{parameter.Name}", sum, actual[parameter.Name].Span.ToArray(), differences);
        }
    }

    private InterpreterResult Interpret(Graph graph, RandomData data, bool training, double? scale = null)
    {
        var key = new DropoutKey(7, 0);
        return new GraphInterpreter(data.Samples, data.Elements)
        {
            BatchScale = scale ?? 1.0 / data.Samples,
            IsDropped = (dropout, sample, element) => training && Masks.IsDropped(key, dropout, sample, element),
        }.Run(graph);
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

    private static void Compare(string what, double[] expected, float[] actual, List<string> differences)
    {
        double scale = Math.Max(1e-3, expected.Select(Math.Abs).DefaultIfEmpty().Max());
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= Tolerance * scale))
            {
                differences.Add($"{what}[{i}]: expected {expected[i]:R}, received {actual[i]:R}");
                return;
            }
        }
    }
}
