using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The weights of attention as a matrix <c>[queries, keys]</c>, for layers that give them or compute with them. They are kept, as those of the op <see cref="Attention"/> never are.</summary>
internal static class AttentionWeights
{
    /// <summary>The option of a layer that gives its weights and not what they weigh.</summary>
    public const string Option = "Weights";

    /// <summary>Whether a layer gives its weights.</summary>
    public static bool AreGiven(LayerContext context) => context.Arguments.Flag(Option, false);

    /// <summary>softmax(scores), over the keys that count.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="scores">A score for each query and key.</param>
    /// <param name="lengths">Which keys count; <see langword="null"/>: all.</param>
    public static Value Of(LayerContext context, Value scores, StepLengths? lengths)
    {
        if (lengths is not null)
        {
            Value mask = context.Apply(new Reshape(new Shape(1, scores.Shape.Last)), lengths.Mask);
            scores = context.Map(Expression.Where(new Argument(1), 0, new Argument(0), double.NegativeInfinity), scores, mask);
        }

        return context.Apply(new Softmax(), scores);
    }

    /// <summary>softmax(scale · q · kᵀ), over the keys that count.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="query">Queries <c>[queries, features]</c>.</param>
    /// <param name="key">Keys <c>[keys, features]</c>.</param>
    /// <param name="scale">What scores are multiplied with.</param>
    /// <param name="lengths">Which keys count; <see langword="null"/>: all.</param>
    public static Value OfProducts(LayerContext context, Value query, Value key, double scale, StepLengths? lengths)
    {
        int queries = query.Shape[0], keys = key.Shape[0], features = query.Shape.Last;
        Value products = context.Map(
            scale * new Argument(0) * new Argument(1),
            context.Apply(new Reshape(new Shape(queries, 1, features)), query), context.Apply(new Reshape(new Shape(1, keys, features)), key));
        Value sums = context.Apply(Reduce.SumLast(products.Type), products);
        return Of(context, context.Apply(new Reshape(new Shape(queries, keys)), sums), lengths);
    }
}
