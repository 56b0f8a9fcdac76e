using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Interpreter;

namespace NetGen.Compiler.Tests.Gradients;

/// <summary>A graph under test with the elements of its sources: those that are given, else random ones.</summary>
internal sealed class TestGraph(int samples = 2, int seed = 1)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<Source, double[]> elements = [];

    public GraphBuilder Builder { get; } = new();

    /// <summary>Numbers, one tensor for each sample.</summary>
    public Value Input(int[] shape, params double[] given) => Add(SourceKind.Input, TensorType.PerSample(new Shape(shape)), given);

    /// <summary>Numbers that all samples share.</summary>
    public Value Parameter(int[] shape, params double[] given) => Add(SourceKind.Parameter, TensorType.Shared(new Shape(shape)), given);

    /// <summary>Indices from 0 to <paramref name="bound"/> − 1 for each sample.</summary>
    public Value Indices(int[] shape, int bound, params double[] given) =>
        Add(SourceKind.Input, new TensorType(ElementKind.Index, true, new Shape(shape)), given, () => random.Next(bound));

    public Value Apply(Op op, params Value[] inputs) => Builder.Apply(op, inputs);

    public double[] Evaluate(Value value, Func<Dropout, int, int, bool>? isDropped = null)
    {
        var interpreter = new GraphInterpreter(samples, source => elements[source]) { IsDropped = isDropped ?? ((_, _, _) => false) };
        return interpreter.Run(Builder.Build())[value].Elements;
    }

    public void CheckGradients(Value y) =>
        Assert.True(new GradientCheck(samples, elements).Check(Builder.Build(), y), "All gradients are 0: the check says nothing.");

    private Value Add(SourceKind kind, TensorType type, double[] given, Func<double>? draw = null)
    {
        var source = new Source(kind, elements.Count, type);
        int count = (type.Batched ? samples : 1) * type.Shape.Length;
        Assert.True(given.Length == 0 || given.Length == count, $"{type} has {count} elements.");
        draw ??= () => (4 * random.NextDouble()) - 2;
        elements[source] = given.Length > 0 ? given : Enumerable.Range(0, count).Select(_ => draw()).ToArray();
        return Builder.Apply(source);
    }
}
