using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Streaming;

/// <summary>A step of attention: its query sees the keys of the steps so far, or those that were given before the first of them. Both lie in the state.</summary>
/// <param name="graph">The graph of the step.</param>
/// <param name="node">The attention.</param>
/// <param name="op">The same.</param>
internal sealed class StepAttention(StepGraph graph, Node node, Attention op)
{
    /// <summary>Appends it.</summary>
    /// <returns>The first of its outputs: nobody takes the others.</returns>
    /// <exception cref="NotCausalException">It looks at later steps.</exception>
    public TimedValue[] Append()
    {
        Timing keys = TimingOf(op.Key), values = TimingOf(op.Value);
        bool isGiven = keys < Timing.Stepped && values < Timing.Stepped;
        if (!isGiven && IsToMemory)
            throw new NotCausalException(node.Origin.Layer, "attends to a memory of which later steps have not come yet: expected a Memory of an earlier input's chain, or [SelfAttention] with Causal = true");
        if (!isGiven && !op.Causal)
            throw new NotCausalException(node.Origin.Layer, "attends to later steps: expected Causal = true");
        if (!isGiven && (TimingOf(op.Query) != Timing.Stepped || keys != values))
            throw new NotCausalException(node.Origin.Layer, "attends to a sequence of which not all comes step by step");
        if (isGiven && op.Causal)
            throw new NotCausalException(node.Origin.Layer, "attends to a sequence that is given before the first step: expected Causal = false");

        KeyValueCache cache = CacheOf(isGiven);
        Value keyCache = graph.Cache(new CacheSteps(cache, IsKeys: true, op.Key.Start), node.Inputs[op.Key.Input]);
        Value valueCache = graph.Cache(new CacheSteps(cache, IsKeys: false, op.Value.Start), node.Inputs[op.Value.Input]);
        Value queries = graph.InStep(node.Inputs[op.Query.Input]);
        Value[] lengths = op.HasLengths ? [graph.InStep(node.Inputs[op.Tensors])] : [];
        Node attention = graph.Step.Append(new CachedAttention(op, cache, AtLast: graph.IsLastOnly), [queries, keyCache, valueCache, .. lengths]);
        return [new TimedValue(Timing.Stepped, attention.Outputs[0], 1)];
    }

    // Keys and values of one sequence, queries of another, as in cross-attention: it is never causal.
    private bool IsToMemory => op.Key.Input == op.Value.Input && op.Key.Input != op.Query.Input;

    // A window is a ring, in which a chunk of steps has place beside all that its first step sees; without one there is a place for each step.
    private KeyValueCache CacheOf(bool isGiven)
    {
        bool isRing = op.Window > 0;
        if (!isGiven && !isRing)
            graph.Limit(graph.Steps);
        int steps = isRing ? checked(op.Window + graph.Chunk - 1) : node.Inputs[op.Key.Input].Shape[0];
        return new KeyValueCache(op.KeyValueHeads, op.Features, op.ValueFeatures, steps, isRing);
    }

    private Timing TimingOf(AttentionPart part) => graph.Of(node.Inputs[part.Input]).Timing;
}
