using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>The same elements in the same order under another shape; costs nothing.</summary>
/// <param name="Shape">The new shape.</param>
public sealed record Reshape(Shape Shape) : Op
{
    /// <inheritdoc/>
    internal override bool IsPlace => true;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0].Shape.Length == Shape.Length, inputs);
        return [inputs[0].With(Shape)];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.Builder.Apply(new Reshape(context.Inputs[0].Shape), context.OutputGradient)];
}
