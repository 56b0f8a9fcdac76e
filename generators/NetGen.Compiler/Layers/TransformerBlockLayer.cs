namespace NetGen.Compiler.Layers;

/// <summary>Self-attention and a layer for each step, <c>[time, features] → [time, features]</c>.</summary>
internal sealed class TransformerBlockLayer : TransformerLayer
{
    /// <inheritdoc/>
    public override string Name => "TransformerBlock";
}
