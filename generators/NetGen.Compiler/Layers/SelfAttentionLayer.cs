using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>Multi-head attention of a sequence to itself, <c>[time, features] → [time, features]</c>. Queries, keys and values are one product, and not taken apart unless positions turn the queries and the keys.</summary>
internal sealed class SelfAttentionLayer : Layer
{
    private const string Rotary = "Rotary", RotaryBase = "RotaryBase", RotaryInterleaved = "RotaryInterleaved";

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
        bool isRotary = context.Arguments.Flag(Rotary, false);
        foreach (string option in new[] { RotaryBase, RotaryInterleaved })
            context.Arguments.Require(option, isRotary || !context.Arguments.Has(option), "set together with Rotary = true", "without it");
        if ((isCausal || isRotary) && context.IsReversed)
            throw new ProblemException(LayerMixesSteps.At(context.Place, Name));

        var heads = new AttentionHeads(context, x.Shape.Last);
        int values = heads.Features + heads.KeyValueFeatures;
        Value columns = heads.Project(x);
        Value[] tensors = isRotary ? [Turned(context, columns, values, heads.Features / heads.Count), context.Apply(new Slice(1, values, heads.KeyValueFeatures), columns)] : [columns];
        Value y = heads.Attend(
            new AttentionPart(0, heads.Features), isRotary ? new AttentionPart(1) : new AttentionPart(0, values), context.Lengths?.Lengths, isCausal, hasWindow ? window : 0, tensors);
        return new LayerOutput(y, $"softmax(q · kᵀ / √{heads.Features / heads.Count}{(isCausal ? ", causal" : "")}{(isRotary ? ", rotary" : "")}) · v · W + b", heads.Flops(steps, steps), Lengths: context.Lengths);
    }

    // Queries and keys, a tensor of their own.
    private static Value Turned(LayerContext context, Value columns, int count, int width)
    {
        Rotation.Check(context, context.Arguments.PlaceOf("heads"), width);
        return Rotation.Apply(
            context, context.Apply(new Slice(1, 0, count), columns), width, context.Arguments.GreaterThanZero(RotaryBase, 10_000), context.Arguments.Flag(RotaryInterleaved, false));
    }
}
