using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Interpreter;

namespace NetGen.Compiler.Tests.Gradients;

/// <summary>Compares what <see cref="Differentiator"/> gives with central differences, both in double precision.</summary>
internal sealed class GradientCheck(int samples, IReadOnlyDictionary<Source, double[]> elements)
{
    private const double Step = 1e-5;
    private const double Tolerance = 1e-7;

    /// <summary>Which elements dropout drops.</summary>
    public Func<Dropout, int, int, bool> IsDropped { get; init; } = (op, sample, element) => ((op.Stream + (7 * sample) + element) % 3) == 0;

    /// <summary>Asserts that ∂(Σ y · u)/∂x is right for every element x of every parameter and every input that is a number.</summary>
    public void Check(Graph graph, Value y)
    {
        Graph joint = Differentiator.Differentiate(
            graph, y, builder => builder.Apply(new Source(SourceKind.OutputGradient, 0, y.Type)), inputGradients: true);
        GraphVerifier.Verify(joint);
        double[] upstream = Upstream(y.Type);
        InterpreterResult gradients = Run(joint, upstream);
        bool isAnyNonzero = false;
        foreach (Source source in graph.Nodes.Select(node => node.Op).OfType<Source>().Where(IsDifferentiated))
        {
            double[] actual = Gradient(gradients, source);
            double[] expected = Differences(source, () => Sum(Run(graph, upstream)[y], upstream));
            for (int i = 0; i < expected.Length; i++)
            {
                isAnyNonzero |= expected[i] != 0;
                double allowed = Tolerance * Math.Max(1, Math.Abs(expected[i]));
                Assert.True(Math.Abs(actual[i] - expected[i]) <= allowed, $"{source} [{i}]: {actual[i]} is not {expected[i]}.");
            }
        }

        Assert.True(isAnyNonzero, "Nothing depends on anything: the check says nothing.");
    }

    private static bool IsDifferentiated(Source source) =>
        source.Type.Element == ElementKind.Number && source.Kind is SourceKind.Input or SourceKind.Parameter;

    /// <summary>An upstream gradient whose elements differ, none of them 0.</summary>
    private double[] Upstream(TensorType type) =>
        Enumerable.Range(0, (type.Batched ? samples : 1) * type.Shape.Length).Select(i => 0.5 + (0.37 * (i % 5)) - (2 * (i % 2))).ToArray();

    private InterpreterResult Run(Graph graph, double[] upstream) =>
        new GraphInterpreter(samples, source => source.Kind == SourceKind.OutputGradient ? upstream : elements[source]) { IsDropped = IsDropped }
            .Run(graph);

    private double[] Gradient(InterpreterResult gradients, Source source)
    {
        Dictionary<int, double[]> of = source.Kind == SourceKind.Input ? gradients.InputGradients : gradients.ParameterGradients;
        return of.TryGetValue(source.Index, out double[]? gradient) ? gradient : new double[elements[source].Length];
    }

    private double[] Differences(Source source, Func<double> compute)
    {
        double[] x = elements[source];
        var differences = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double middle = x[i];
            x[i] = middle + Step;
            double above = compute();
            x[i] = middle - Step;
            double below = compute();
            x[i] = middle;
            differences[i] = (above - below) / (2 * Step);
        }

        return differences;
    }

    private static double Sum(Tensor y, double[] upstream) => y.Elements.Zip(upstream, (a, b) => a * b).Sum();
}
