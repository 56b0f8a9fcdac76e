using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Something that needs a kernel of its own. What can be composed of ops is a layer, not an op. Ops are records: two with
/// the same settings are the same op, which is how common subexpressions are found.
/// </summary>
public abstract record Op
{
    /// <summary>Whether the output is in memory already, so that there is nothing to compute.</summary>
    internal virtual bool IsPlace => false;

    /// <summary>The types of the outputs for inputs of the given types.</summary>
    /// <exception cref="GraphException">The op does not take such inputs.</exception>
    public abstract IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs);

    /// <summary>Whether it computes something else at each step, by how many steps were before.</summary>
    public virtual bool UsesPosition => false;

    /// <summary>Whether it computes something else by which of a chunk's steps is the last one that counts.</summary>
    public virtual bool UsesLast => false;

    /// <summary>
    /// The gradients of the inputs, as more graph: for each input a value of its type, or <see langword="null"/> where none
    /// flows (indices, constants).
    /// </summary>
    public virtual IReadOnlyList<Value?> Gradient(GradientContext context) => new Value?[context.Node.Inputs.Count];

    /// <summary>Throws unless the condition holds.</summary>
    protected void Require(bool condition, IReadOnlyList<TensorType> inputs)
    {
        if (!condition)
            throw new GraphException($"{this} does not take ({string.Join(", ", inputs)}).");
    }
}
