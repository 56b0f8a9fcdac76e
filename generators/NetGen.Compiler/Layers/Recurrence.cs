using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>Collects the body of a loop over steps, while a layer writes one step of it.</summary>
/// <param name="context">The layer.</param>
internal sealed class Recurrence(LayerContext context)
{
    private readonly GraphBuilder body = new() { Origin = new Origin(context.Name) };
    private readonly List<Value?> initials = [];
    private readonly List<Value> sequences = [], shared = [], carried = [];

    /// <summary>A value of the step before.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="initial">The value before the first step; <see langword="null"/>: 0.</param>
    public Value Carry(Shape shape, Value? initial)
    {
        initials.Add(initial);
        carried.Add(body.Apply(new Source(SourceKind.Carried, carried.Count, TensorType.PerSample(shape))));
        return carried[carried.Count - 1];
    }

    /// <summary>The step's part of a sequence, <c>[steps, …]</c>.</summary>
    public Value Step(Value sequence)
    {
        sequences.Add(sequence);
        return body.Apply(new Source(SourceKind.StepInput, sequences.Count - 1, sequence.Type.With(new Shape(sequence.Shape.Dimensions.Skip(1)))));
    }

    /// <summary>A value that all steps share.</summary>
    public Value Share(Value value)
    {
        shared.Add(value);
        return body.Apply(new Source(SourceKind.Shared, shared.Count - 1, value.Type));
    }

    /// <summary>Appends an op to the step.</summary>
    public Value Apply(Op op, params Value[] inputs) => body.Apply(op, inputs);

    /// <summary>Appends a formula to the step.</summary>
    public Value Map(Expression formula, params Value[] inputs) => Ops.Map.Apply(body, formula, inputs);

    /// <summary>Appends the loop.</summary>
    /// <param name="steps">How many steps.</param>
    /// <param name="next">What is carried on, in the order of <see cref="Carry"/>.</param>
    /// <param name="result">A value of the step.</param>
    /// <param name="isReversed">Whether the last step goes first.</param>
    /// <returns>The values of <paramref name="result"/> of all steps, <c>[steps, …]</c>, and what the last step carried on.</returns>
    public (Value All, Value[] Last) Close(int steps, Value[] next, Value result, bool isReversed = false)
    {
        // Whatever the gradient may need is a result too; what it does not need is dropped again.
        Value[] values = [result, .. body.Build().Nodes.Where(node => node.Op is not Source { Kind: not SourceKind.Carried }).SelectMany(node => node.Outputs)
            .Where(value => value.Type.Batched && value != result)];
        for (int i = 0; i < values.Length; i++)
            body.Append(new Sink(SinkKind.StepOutput, i), values[i]);
        for (int i = 0; i < next.Length; i++)
            body.Append(new Sink(SinkKind.Carried, i), next[i]);
        var scan = new Scan(body.Build(), steps, new EquatableArray<bool>(initials.Select(initial => initial is not null)), sequences.Count, isReversed);
        Node loop = context.Append(scan, [.. initials.OfType<Value>(), .. sequences, .. shared]);
        return (loop.Outputs[0], [.. loop.Outputs.Skip(values.Length)]);
    }
}
