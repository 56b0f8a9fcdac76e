using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Scaled dot-product attention (Vaswani et al. 2017): for each head y = softmax(scale · q · kᵀ + mask) · v, the softmax over the keys. It is computed in blocks of queries and
/// keys, the softmax online, and no matrix of all scores is ever there (Dao et al. 2022). A query that sees no key gives 0.
/// </summary>
/// <remarks>
/// Queries are <c>[Tq, heads · features]</c>, keys <c>[Tk, kvHeads · features]</c>, values <c>[Tk, kvHeads · valueFeatures]</c>, heads side by side; query head j takes key head j / (heads / kvHeads).
/// They are columns of one tensor to three, which they fill, so that one product may make all three. Behind the tensors come, if there are lengths, those: how many keys count.
/// Outputs: y <c>[Tq, heads · valueFeatures]</c>; ln Σ eˢ over the scores s of each head and query, <c>[heads, Tq]</c>, from which the gradient computes the weights again, ∞ where no key is seen; and
/// memory that is used while a sample is computed.
/// </remarks>
/// <param name="Heads">Heads of the queries.</param>
/// <param name="KeyValueHeads">Heads of keys and values, a divisor of <paramref name="Heads"/>.</param>
/// <param name="Features">Features of a query and a key of one head.</param>
/// <param name="ValueFeatures">Features of a value of one head.</param>
/// <param name="Query">Where the queries are.</param>
/// <param name="Key">Where the keys are.</param>
/// <param name="Value">Where the values are.</param>
/// <param name="Scale">What scores are multiplied with.</param>
public sealed record Attention(
    int Heads, int KeyValueHeads, int Features, int ValueFeatures, AttentionPart Query, AttentionPart Key, AttentionPart Value, double Scale) : Op
{
    /// <summary>Whether query t sees the keys 0 to t alone.</summary>
    public bool Causal { get; init; }

    /// <summary>Of how many keys, up to its own position, a query sees: t − window + 1 to t. 0: all. Of causal attention only.</summary>
    public int Window { get; init; }

    /// <summary>What is dropped of the weights, element key of row head · Tq + query; <see langword="null"/>: nothing. The others then no longer sum to 1, as the paper has it.</summary>
    public Dropout? Dropout { get; init; }

    /// <summary>Whether the last input says how many keys count.</summary>
    public bool HasLengths { get; init; }

    /// <summary>How many tensors the queries, keys and values are in.</summary>
    public int Tensors => 1 + new[] { Query, Key, Value }.Max(part => part.Input);

    /// <summary>Query heads for each head of keys.</summary>
    public int Group => Heads / KeyValueHeads;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(Heads > 0 && KeyValueHeads > 0 && Heads % KeyValueHeads == 0 && Features > 0 && ValueFeatures > 0 && (Window == 0 || (Causal && Window > 0)), inputs);
        Require(inputs.Count == Tensors + (HasLengths ? 1 : 0), inputs);
        Require(inputs.Take(Tensors).All(input => input is { Element: ElementKind.Number, Batched: true, Shape.Rank: 2 }), inputs);
        Require(!HasLengths || inputs[Tensors] is { Element: ElementKind.Index, Batched: true, Shape.Rank: 0 }, inputs);
        Require(Enumerable.Range(0, Tensors).All(tensor => AreFilled(tensor, inputs[tensor].Shape.Last)), inputs);
        int queries = inputs[Query.Input].Shape[0], keys = inputs[Key.Input].Shape[0];
        Require(keys == inputs[Value.Input].Shape[0] && (!Causal || queries == keys), inputs);
        return
        [
            TensorType.PerSample(new Shape(queries, Heads * ValueFeatures)), TensorType.PerSample(new Shape(Heads, queries)),
            TensorType.Shared(new Shape(Blocks(keys).ForwardMemory)),
        ];
    }

    /// <summary>The blocks it is computed in.</summary>
    /// <param name="keys">How many keys there are.</param>
    public AttentionBlocks Blocks(int keys) => new(keys, Features, ValueFeatures, Dropout is not null);

    /// <summary>Computed from the weights, which are computed again: <see cref="AttentionGradient"/>.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        Value dy = context.OutputGradients[0] ?? throw new GraphException("Attention is differentiated by its first output alone.");
        Node gradient = context.Builder.Append(new AttentionGradient(this), [.. context.Inputs, context.Node.Outputs[0], context.Node.Outputs[1], dy]);
        return [.. gradient.Outputs.Take(Tensors), .. HasLengths ? new Value?[] { null } : []];
    }

    // Whether the parts that are in a tensor have each of its columns once.
    private bool AreFilled(int tensor, int columns)
    {
        int end = 0;
        foreach ((AttentionPart part, int width) in Parts.Where(part => part.Part.Input == tensor).OrderBy(part => part.Part.Start))
        {
            if (part.Start != end)
                return false;
            end += width;
        }

        return end == columns;
    }

    private (AttentionPart Part, int Width)[] Parts => [(Query, Heads * Features), (Key, KeyValueHeads * Features), (Value, KeyValueHeads * ValueFeatures)];
}
