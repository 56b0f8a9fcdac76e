using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Puts the keys or the values of one step or more into the cache, each at the place of its position. Inputs: the cache as it was, which the state
/// holds and nobody else reads, and <c>[steps, features]</c>. The output is the cache as it is then, in the same memory.
/// </summary>
/// <param name="Cache">The cache.</param>
/// <param name="IsKeys">Whether it is keys or values.</param>
/// <param name="Start">The first of the columns they are in.</param>
public sealed record CacheSteps(KeyValueCache Cache, bool IsKeys, int Start) : Op
{
    /// <summary>Features of one head.</summary>
    public int Features => IsKeys ? Cache.Features : Cache.ValueFeatures;

    /// <inheritdoc/>
    public override bool UsesPosition => true;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs[0] == TensorType.PerSample(IsKeys ? Cache.Keys : Cache.Values), inputs);
        Require(inputs[1] is { Element: ElementKind.Number, Batched: true, Shape.Rank: 2 } && inputs[1].Shape.Last >= Start + (Cache.Heads * Features), inputs);
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => throw new GraphException("Steps are for inference.");
}
