using NetGen.Compiler.Lowering;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>The layers of a block, as often as asked, each time with parameters of their own.</summary>
internal sealed class RepeatLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Repeat";

    /// <inheritdoc/>
    public override string Kind(AttributeSpec attribute) => attribute.Block?.Name ?? Name;

    /// <inheritdoc/>
    public override int Times(Arguments arguments) => arguments.Positive("times");

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        NamedValue output = context.Block(context.Input());
        return new LayerOutput(output.Value, Formula: null, State: output.State, Lengths: output.Lengths);
    }
}
