using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Sums elements until the target's shape is left: the inverse of broadcasting. A sum over the batch is the sum
/// over one tile: it goes to a sink that adds up the tiles, or is a statistic of the tile.
/// </summary>
/// <param name="Target">The result's type; it must broadcast to the input's.</param>
/// <param name="Body">A formula computed for each element first, over all inputs; <see langword="null"/>: the input itself.</param>
public sealed record Reduce(TensorType Target, Expression? Body = null) : Op
{
    /// <summary>The sum.</summary>
    public static Reduce Sum(TensorType target) => new(target);

    /// <summary>The sum over the last axis, which stays as 1.</summary>
    public static Reduce SumLast(TensorType input) => Sum(input.With(input.Shape.WithLast(1)));

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        TensorType elements = Elements(inputs);
        Require(Broadcast.Fits(Target, elements), inputs);
        return [Target];
    }

    /// <summary>The type of what is summed.</summary>
    public TensorType Elements(IReadOnlyList<TensorType> inputs) =>
        Body is null ? inputs.Single() : new Map(Body).Infer(inputs).Single();

    /// <summary>The gradient, repeated.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => Body is null
        ? [context.Builder.Apply(new Repeat(context.Inputs[0].Type), context.OutputGradient)]
        : throw new GraphException("Formulas are fused after differentiation.");
}
