using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Random inputs, targets and parameters for a network, the same for the interpreter and for the generated code.</summary>
internal sealed class RandomData
{
    private readonly Dictionary<(SourceKind, int), double[]> elements = [];

    public RandomData(NetworkModel model, ParameterSet parameters, int samples, int seed)
    {
        var random = new Random(seed);
        Samples = samples;
        for (int i = 0; i < parameters.Count; i++)
        {
            // Of running statistics some are variances, which are not negative.
            ParameterModel parameter = model.Parameters[i];
            elements[(SourceKind.Parameter, i)] = [.. Enumerable.Range(0, parameter.Shape.Length).Select(_ => (double)(float)(parameter.IsTrainable
                ? (random.NextDouble() - 0.5) * 2 / Math.Sqrt(Math.Max(1, parameter.FanIn))
                : random.NextDouble() + 0.5))];
        }

        for (int i = 0; i < model.Inputs.Count; i++)
            elements[(SourceKind.Input, i)] = Draw(random, model.Inputs[i], samples, "");
        if (model.Loss is { } loss)
            elements[(SourceKind.Target, 0)] = Draw(random, loss.Target, samples, loss.Name);
        SetParameters(parameters);
        elements[(SourceKind.OutputGradient, 0)] = Draw(random, new PortModel("outputGradient", model.Output.Type), samples, "");
    }

    public int Samples { get; }

    /// <summary>Gives a network the parameters.</summary>
    public void SetParameters(ParameterSet parameters)
    {
        for (int i = 0; i < parameters.Count; i++)
            Floats(SourceKind.Parameter, i).CopyTo(parameters[i].Span);
    }

    public double[] Elements(Source source) => elements[(source.Kind, source.Index)];

    /// <summary>The elements of some of the samples; of a parameter all.</summary>
    public double[] Elements(Source source, int first, int count)
    {
        double[] all = Elements(source);
        return source.Type.Batched ? all[(all.Length / Samples * first)..(all.Length / Samples * (first + count))] : all;
    }

    public float[] Floats(SourceKind kind, int index = 0) => [.. elements[(kind, index)].Select(element => (float)element)];

    public int[] Indices(SourceKind kind, int index = 0) => [.. elements[(kind, index)].Select(element => (int)element)];

    /// <summary>The elements of a port: floats, or indices.</summary>
    public Array Array(PortModel port, SourceKind kind, int index) => port.Type.Element == ElementKind.Index ? Indices(kind, index) : Floats(kind, index);

    private static double[] Draw(Random random, PortModel port, int samples, string loss)
    {
        int length = samples * port.Type.Shape.Length;
        if (port.Type.Element == ElementKind.Index)
            return [.. Enumerable.Range(0, length).Select(_ => (double)random.Next(port.IsLengths ? 1 : 0, port.IndexBound))];

        double[] numbers = [.. Enumerable.Range(0, length).Select(_ => (double)(float)((random.NextDouble() * 2) - 1))];
        if (loss is "Hinge" or "SquaredHinge")
            return [.. numbers.Select(number => number < 0 ? -1.0 : 1.0)];
        if (loss == "BinaryCrossEntropy")
            return [.. numbers.Select(number => (double)(float)Math.Abs(number))];
        if (loss is "SoftmaxCrossEntropy" or "KullbackLeibler")
            Normalize(numbers, port.Type.Shape.Last);
        return numbers;
    }

    private static void Normalize(double[] numbers, int length)
    {
        for (int start = 0; start < numbers.Length; start += length)
        {
            Span<double> row = numbers.AsSpan(start, length);
            double sum = 0;
            foreach (ref double number in row)
                sum += number = Math.Abs(number) + 0.01;
            foreach (ref double number in row)
                number = (float)(number / sum);
        }
    }
}
