using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>Multi-head attention of a sequence to itself, <c>[time, features] → [time, features]</c>. Queries, keys and values are one product, and never taken apart.</summary>
internal sealed class SelfAttentionLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "SelfAttention";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Sequence();
        int steps = x.Shape[0], window = context.Arguments.Positive("Window", int.MaxValue);
        bool isCausal = context.Arguments.Flag("Causal", false);

        // Also one that is longer than the sequence: there may be more steps, when they come one by one.
        bool hasWindow = window < int.MaxValue;
        context.Arguments.Require("Window", isCausal || window == int.MaxValue, "set together with Causal = true", Text.Of(window));
        if (isCausal && context.IsReversed)
            throw new ProblemException(LayerMixesSteps.At(context.Place, Name));

        var heads = new AttentionHeads(context, x.Shape.Last);
        Value y = heads.Attend(
            new AttentionPart(0, heads.Features), new AttentionPart(0, heads.Features + heads.KeyValueFeatures), context.Lengths?.Lengths, isCausal, hasWindow ? window : 0,
            heads.Project(x));
        return new LayerOutput(y, $"softmax(q · kᵀ / √{heads.Features / heads.Count}{(isCausal ? ", causal" : "")}) · v · W + b", heads.Flops(steps, steps), Lengths: context.Lengths);
    }
}
