using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// <see cref="Attention"/> of the queries of one step or more to keys and values that lie in a cache. Inputs: the tensor with the queries <c>[steps, …]</c>, the keys, the values, and how many of
/// them count where that is known at run time. Outputs: y <c>[steps, heads · valueFeatures]</c>, and memory that is used meanwhile.
/// </summary>
/// <param name="Forward">What is computed: causal, of steps whose keys are in the cache already, or of all keys that were given before the first step.</param>
/// <param name="Cache">Where keys and values lie.</param>
/// <param name="AtLast">Whether the only query is that of the last step of a chunk that counts.</param>
public sealed record CachedAttention(Attention Forward, KeyValueCache Cache, bool AtLast = false) : Op
{
    private const int MostRows = 16;

    /// <inheritdoc/>
    public override bool UsesPosition => Forward.Causal;

    /// <inheritdoc/>
    public override bool UsesLast => Forward.Causal && AtLast;

    /// <summary>Places for the scores of one query.</summary>
    public int Scores => Cache.Blocks * Cache.Columns;

    /// <summary>How many queries are computed together: of so many the scores stay in a near cache.</summary>
    /// <param name="queries">How many there are.</param>
    public static int Rows(int queries) => Math.Min(queries, MostRows);

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == (Forward.HasLengths ? 4 : 3) && inputs[1] == TensorType.PerSample(Cache.Keys) && inputs[2] == TensorType.PerSample(Cache.Values), inputs);
        Require(inputs[0] is { Element: ElementKind.Number, Batched: true, Shape.Rank: 2 } && inputs[0].Shape.Last >= Forward.Query.Start + (Forward.Heads * Forward.Features), inputs);
        Require(!Forward.HasLengths || (!Forward.Causal && inputs[3] is { Element: ElementKind.Index, Shape.Rank: 0 }), inputs);
        int queries = inputs[0].Shape[0];
        return [TensorType.PerSample(new Shape(queries, Forward.Heads * Forward.ValueFeatures)), TensorType.Shared(new Shape(Rows(queries) * (Scores + 1)))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => throw new GraphException("Steps are for inference.");
}
