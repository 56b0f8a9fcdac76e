using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Multi-head attention of a sequence to another, <c>[time, features] → [time, features]</c>: queries are of the one, keys and values of the other.</summary>
internal sealed class CrossAttentionLayer : Layer
{
    private const string Memory = "Memory";

    /// <inheritdoc/>
    public override string Name => "CrossAttention";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Sequence();
        NamedValue named = context.NamedSequence(context.Arguments.RequiredText(Memory, "the name of a layer or an input"), Memory);
        Value memory = named.Value;
        if (memory.Shape.Last != x.Shape.Last)
        {
            throw new ProblemException(MemoryDoesNotFit.At(
                context.Arguments.PlaceOf(Memory), Name, $"a sequence of {x.Shape.Last} features, as many as its queries have", named.Name, memory.Shape));
        }

        var heads = new AttentionHeads(context, x.Shape.Last);
        if (AttentionWeights.AreGiven(context))
        {
            Value weights = heads.Weights(heads.Project(x, 0, heads.Features), heads.Project(memory, heads.Features, heads.KeyValueFeatures), named.Lengths);
            return new LayerOutput(
                weights, $"mean over heads of softmax(q · kᵀ / √{heads.Features / heads.Count}), k of {named.Name}", heads.WeightFlops(x.Shape[0], memory.Shape[0]), Lengths: context.Lengths);
        }

        Value y = heads.Attend(
            new AttentionPart(1), new AttentionPart(1, heads.KeyValueFeatures), named.Lengths?.Lengths, isCausal: false, window: 0,
            heads.Project(x, 0, heads.Features), heads.Project(memory, heads.Features, 2 * heads.KeyValueFeatures));
        return new LayerOutput(
            y, $"softmax(q · kᵀ / √{heads.Features / heads.Count}) · v · W + b, k and v of {named.Name}", heads.Flops(x.Shape[0], memory.Shape[0]), Lengths: context.Lengths);
    }
}
