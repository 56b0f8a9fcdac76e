using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Graphs;

/// <summary>One computation: an op applied to values.</summary>
public sealed class Node
{
    /// <summary>Applies an op; the types of the outputs follow from those of the inputs.</summary>
    /// <exception cref="GraphException">The op does not take such inputs.</exception>
    public Node(Op op, IReadOnlyList<Value> inputs, Origin origin)
    {
        Op = op;
        Inputs = inputs;
        Origin = origin;
        IReadOnlyList<TensorType> types = op.Infer(inputs.Select(input => input.Type).ToArray());
        Outputs = types.Select((type, index) => new Value(this, index, type)).ToArray();
    }

    /// <summary>What is computed.</summary>
    public Op Op { get; }

    /// <summary>From what.</summary>
    public IReadOnlyList<Value> Inputs { get; }

    /// <summary>The results; a <see cref="Sink"/> has none.</summary>
    public IReadOnlyList<Value> Outputs { get; }

    /// <summary>The layer it comes from.</summary>
    public Origin Origin { get; }

    /// <summary>The only result.</summary>
    public Value Output => Outputs.Single();

    /// <inheritdoc/>
    public override string ToString() => $"{Origin}: {Op}({string.Join(", ", Inputs.Select(input => input.Type))})";
}
