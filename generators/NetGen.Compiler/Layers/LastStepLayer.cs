using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The last step of a sequence that counts: <c>[time, features] → [features]</c>. Where time runs backward that is step 0.</summary>
internal sealed class LastStepLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "LastStep";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Sequence();
        Value last = context.Lengths is { } lengths && !context.IsReversed
            ? LastThatCounts(context, x, lengths)
            : context.Apply(new Slice(0, context.IsReversed ? 0 : x.Shape[0] - 1, 1), x);
        return new LayerOutput(context.Apply(new Reshape(new Shape(x.Shape.Last)), last), "last step of x");
    }

    // The sum of that step and zeros.
    private static Value LastThatCounts(LayerContext context, Value x, StepLengths lengths)
    {
        int steps = x.Shape[0];
        Value atLength = context.Apply(new OneHot(steps + 1), lengths.Lengths);
        Value isLast = context.Apply(new Reshape(new Shape(steps, 1)), context.Apply(new Slice(0, 1, steps), atLength));
        Value alone = context.Map(Expression.Where(new Argument(1), 0, new Argument(0), 0), x, isLast);
        return context.Apply(Reduce.Sum(x.Type.With(new Shape(1, x.Shape.Last))), alone);
    }
}
