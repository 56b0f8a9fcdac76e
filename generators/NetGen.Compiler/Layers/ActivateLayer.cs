using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Layers;

/// <summary>An activation as a layer of its own; the shape stays.</summary>
internal sealed class ActivateLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Activate";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Activation activation = Activation.Read(context);
        return new LayerOutput(activation.Apply(context, context.Numbers()), activation.Of("x"));
    }
}
