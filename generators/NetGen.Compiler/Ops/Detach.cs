using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The same value, through which no gradient flows: for a way whose gradient is known to be 0, so that it is not computed. The
/// derivative of Σ (x − m)² by the mean m of x is such a one.
/// </summary>
public sealed record Detach : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1, inputs);
        return [inputs[0]];
    }
}
