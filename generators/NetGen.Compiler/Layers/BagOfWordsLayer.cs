using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>How often each token occurs: <c>tokens [time] → [vocabulary]</c>.</summary>
internal sealed class BagOfWordsLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "BagOfWords";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value tokens = context.Tokens(out int vocabulary);
        return new LayerOutput(context.Apply(new OneHot(vocabulary, Count: true), tokens), "how often each token is in x");
    }
}
