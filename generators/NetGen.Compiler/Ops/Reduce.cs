using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>How elements are brought together.</summary>
public enum ReduceKind
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The largest.</summary>
    Maximum,
}

/// <summary>
/// Brings elements together until the target's shape is left: the inverse of broadcasting. A sum over the batch is the sum
/// over one tile: it goes to a sink that adds up the tiles, or is a statistic of the tile.
/// </summary>
/// <param name="Kind">Sum or maximum.</param>
/// <param name="Target">The result's type; it must broadcast to the input's.</param>
/// <param name="Body">A formula computed for each element first, over all inputs; <see langword="null"/>: the input itself.</param>
public sealed record Reduce(ReduceKind Kind, TensorType Target, Expression? Body = null) : Op
{
    /// <summary>The sum.</summary>
    public static Reduce Sum(TensorType target) => new(ReduceKind.Sum, target);

    /// <summary>The sum over the last axis, which stays as 1.</summary>
    public static Reduce SumLast(TensorType input) => Sum(input.With(input.Shape.WithLast(1)));

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        TensorType elements = Elements(inputs);
        Require(Broadcast.Fits(Target, elements), inputs);
        Require(Kind == ReduceKind.Sum || Target.Batched == elements.Batched, inputs);
        return [Target];
    }

    /// <summary>The type of what is brought together.</summary>
    public TensorType Elements(IReadOnlyList<TensorType> inputs) =>
        Body is null ? inputs.Single() : new Map(Body).Infer(inputs).Single();

    /// <summary>Of a sum: the gradient, repeated. Of a maximum: the gradient where the element is the maximum.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        if (Body is not null)
            throw new GraphException("Formulas are fused after differentiation.");

        Value x = context.Inputs[0], y = context.Output, dy = context.OutputGradient;
        return
        [
            Kind == ReduceKind.Sum
                ? context.Builder.Apply(new Repeat(x.Type), dy)
                : Map.Apply(context.Builder, Expression.Where(new Argument(1), new Argument(0), 0, new Argument(2)), x, y, dy),
        ];
    }
}
