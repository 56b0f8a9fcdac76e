using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>The softmax of the last axis; the shape stays.</summary>
internal sealed class SoftmaxLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Softmax";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context) => new(context.Apply(new Softmax(), context.Numbers()), "softmax(x)");
}
