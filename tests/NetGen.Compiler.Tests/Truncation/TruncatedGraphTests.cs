using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;

namespace NetGen.Compiler.Tests.Truncation;

/// <summary>Random networks whose gradients end at every so many steps, against calls of so many steps each, and against central differences.</summary>
public class TruncatedGraphTests
{
    private const int Steps = 6, Networks = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_call_is_as_many_calls_that_carry_on(int truncation)
    {
        int count = 0;
        for (int seed = 0; seed < Networks; seed++)
        {
            if (TruncatedNetwork.Next(seed, Steps, truncation) is not { } whole || TruncatedNetwork.Next(seed, truncation, truncation) is not { } part)
                continue;
            count++;
            double[] upstream = [.. Enumerable.Range(0, whole.Run(TrainingGraphs.Forward(whole.Model)).Output!.Elements.Length).Select(i => 0.5 + (0.37 * (i % 5)) - (2 * (i % 2)))];
            InterpreterResult expected = whole.Run(PassList.Run(TrainingGraphs.BackwardFrom(whole.Model)), upstream);
            AssertParts(expected, whole, part, upstream, truncation, $"network {seed}");
        }

        Assert.True(count > Networks / 6, $"{count}");
    }

    [Fact]
    public void The_gradient_of_a_call_takes_what_is_carried_for_a_constant()
    {
        int count = 0;
        for (int seed = 0; seed < Networks; seed++)
        {
            if (TruncatedNetwork.Next(seed, 3, 3) is not { } network)
                continue;
            var random = new Random(seed);
            foreach ((Source source, double[] elements) in network.Elements.Where(pair => pair.Key.Kind == SourceKind.State))
                Elements.Set(elements, [.. elements.Select(_ => random.NextDouble() - 0.5)]);
            NetworkModel carrying = network.Model.Carrying!;
            new GradientCheck(2, network.Elements) { MostElements = 4 }.Check(carrying.Forward, carrying.Output);
            count++;
        }

        Assert.True(count > Networks / 6, $"{count}");
    }

    private static void AssertParts(InterpreterResult expected, TruncatedNetwork whole, TruncatedNetwork part, double[] upstream, int truncation, string name)
    {
        NetworkModel carrying = part.Model.Carrying!;
        Graph forward = PassList.Run(TrainingGraphs.Forward(carrying)), backward = PassList.Run(TrainingGraphs.BackwardFrom(carrying));
        bool isSequence = whole.Model.Output.Shape.Length != part.Model.Output.Shape.Length;
        double[] output = whole.Run(TrainingGraphs.Forward(whole.Model)).Output!.Elements;
        int stepped = whole.Model.Inputs.Count - 1;
        var gradients = new Dictionary<int, double[]>();
        foreach ((Source source, double[] elements) in whole.Elements.Where(pair => pair.Key.Kind is SourceKind.Parameter || (pair.Key.Kind == SourceKind.Input && pair.Key.Index < stepped)))
            part.Elements[source] = elements;
        for (int first = 0; first < Steps; first += truncation)
        {
            Source input = part.Elements.Keys.Single(source => source.Kind == SourceKind.Input && source.Index == stepped);
            double[] sequence = whole.Elements.Single(pair => pair.Key.Kind == SourceKind.Input && pair.Key.Index == stepped).Value;
            part.Elements[input] = TruncatedNetwork.Steps(sequence, Steps, first, truncation);
            bool isLast = first + truncation == Steps;
            double[] own = isSequence ? TruncatedNetwork.Steps(upstream, Steps, first, truncation) : isLast ? upstream : new double[upstream.Length];
            InterpreterResult result = part.Run(backward, own), inference = part.Run(forward);
            if (isSequence || isLast)
                AssertClose(isSequence ? TruncatedNetwork.Steps(output, Steps, first, truncation) : output, inference.Output!.Elements, $"{name}: output");
            foreach ((int index, double[] gradient) in result.ParameterGradients)
                gradients[index] = gradients.TryGetValue(index, out double[]? sum) ? [.. sum.Zip(gradient, (a, b) => a + b)] : gradient;
            if (expected.InputGradients.TryGetValue(stepped, out double[]? inputGradient))
                AssertClose(TruncatedNetwork.Steps(inputGradient, Steps, first, truncation), result.InputGradients[stepped], $"{name}: input gradient");
            foreach ((int index, double[] state) in result.State)
            {
                AssertClose(state, inference.State[index], $"{name}: state");
                part.Elements[part.Elements.Keys.Single(source => source.Kind == SourceKind.State && source.Index == index)] = state;
            }
        }

        foreach ((int index, double[] gradient) in expected.ParameterGradients)
            AssertClose(gradient, gradients[index], $"{name}: {whole.Model.Parameters[index].Name}");
    }

    private static void AssertClose(double[] expected, double[] actual, string name)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-9 * Math.Max(1, Math.Abs(expected[i])), $"{name} [{i}]: {expected[i]} and {actual[i]}");
    }
}
