using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>The steps of a sequence in the other order: <c>[time, …] → [time, …]</c>.</summary>
internal sealed class ReverseLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Reverse";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context) => new(context.Apply(new Reverse(), context.Sequence()), "the steps of x in the other order");
}
