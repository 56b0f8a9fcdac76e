using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>1 at the token, else 0: <c>tokens [time] → [time, vocabulary]</c>.</summary>
internal sealed class OneHotLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "OneHot";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value tokens = context.Tokens(out int vocabulary);
        return new LayerOutput(context.Apply(new OneHot(vocabulary), tokens), "1 at x, else 0");
    }
}
