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

    /// <summary>How many elements of each source are checked, spread evenly.</summary>
    public int MostElements { get; init; } = int.MaxValue;

    /// <summary>Asserts that ∂(Σ y · u)/∂x is right for every element x of every parameter and every input that is a number.</summary>
    /// <returns>Whether any is not 0.</returns>
    public bool Check(Graph graph, Value y)
    {
        Graph joint = Differentiator.Differentiate(
            graph, y, builder => builder.Apply(new Source(SourceKind.OutputGradient, 0, y.Type)), inputGradients: true);
        GraphVerifier.Verify(joint);
        double[] upstream = Upstream(y.Type);
        InterpreterResult gradients = Run(joint, upstream);
        bool isAnyNonzero = false;
        double Sum() => Run(graph, upstream)[y].Elements.Zip(upstream, (a, b) => a * b).Sum();
        double roundoff = 1e-15 * Run(graph, upstream)[y].Elements.Sum(Math.Abs) / Step;
        foreach (Source source in graph.Nodes.Select(node => node.Op).OfType<Source>().Where(IsDifferentiated))
        {
            double[] actual = Gradient(gradients, source);
            for (int i = 0; i < actual.Length; i += 1 + ((actual.Length - 1) / MostElements))
            {
                IEnumerable<double> slopes = Slopes(source, i, Sum);
                isAnyNonzero |= actual[i] != 0;
                Assert.True(slopes.Any(slope => IsClose(actual[i], slope, roundoff)), $"{source} [{i}]: {actual[i]} is not {string.Join(" or ", slopes)}.");
            }
        }

        return isAnyNonzero;
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

    private static bool IsClose(double actual, double expected, double roundoff) =>
        Math.Abs(actual - expected) <= (Tolerance * Math.Max(1, Math.Abs(expected))) + roundoff;

    /// <summary>
    /// The slope by central differences, and from either side alone: where there is a kink close by (of a ReLU, say), one
    /// side is smooth. All have errors of the order of the step's square.
    /// </summary>
    private IEnumerable<double> Slopes(Source source, int element, Func<double> compute)
    {
        double[] x = elements[source];
        double middle = x[element];
        double At(int steps)
        {
            x[element] = middle + (steps * Step);
            double value = compute();
            x[element] = middle;
            return value;
        }

        yield return (At(1) - At(-1)) / (2 * Step);
        yield return ((4 * At(1)) - At(2) - (3 * At(0))) / (2 * Step);
        yield return ((3 * At(0)) - (4 * At(-1)) + At(-2)) / (2 * Step);
    }
}
