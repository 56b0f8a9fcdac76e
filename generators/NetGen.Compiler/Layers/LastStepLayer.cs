using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The last step of a sequence: <c>[time, features] → [features]</c>. Where time runs backward that is step 0.</summary>
internal sealed class LastStepLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "LastStep";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Sequence();
        Value last = context.Apply(new Slice(0, context.IsReversed ? 0 : x.Shape[0] - 1, 1), x);
        return new LayerOutput(context.Apply(new Reshape(new Shape(x.Shape.Last)), last), "last step of x");
    }
}
