using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Layers;

/// <summary>Causal self-attention, attention to a memory and a layer for each step, <c>[time, features] → [time, features]</c>.</summary>
internal sealed class DecoderBlockLayer : TransformerLayer
{
    private const string Causal = "Causal", Memory = "Memory";

    /// <inheritdoc/>
    public override string Name => "DecoderBlock";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, object? Value)> SelfAttentionArguments(IEnumerable<(string Name, object? Value)> given) => [.. given, (Causal, true)];

    /// <inheritdoc/>
    protected override void AddMemory(LayerContext context, Composition composition, Parts parts)
    {
        string name = context.Arguments.RequiredText(Memory, "the name of a layer or an input");
        composition.Import("memory", context.NamedSequence(name, Memory));
        parts.Add(() => composition.Add("CrossAttention", "cross", [.. AttentionArguments(context.Arguments), (Memory, "memory")]));
    }
}
