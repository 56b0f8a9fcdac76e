using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Losses;

/// <summary>Σ max(0, margin + yⱼ − yₜ) over j ≠ t for scores y and a class t, mean over samples and steps; the derivative at the margin is 0.</summary>
internal sealed class MulticlassHingeLoss : ClassificationLoss
{
    /// <inheritdoc/>
    public override string Name => "MulticlassHinge";

    /// <inheritdoc/>
    public override LossModel Lower(LossContext context)
    {
        CheckClasses(context);
        int positions = Positions(context.Value.Type);
        double margin = context.Arguments.Finite("Margin", 1);
        return new LossModel(Name, "mean Σ max(0, margin + yⱼ − yₜ), j ≠ t", IndexTarget(context.Value.Type), (builder, y, t) =>
        {
            Expression excess = Expression.Apply(UnaryFunction.Relu, margin + (new Argument(0) - new Argument(1)));
            Value all = Map.Apply(builder, excess, y, builder.Apply(new Pick(), y, t));
            Value sum = builder.Apply(Reduce.SumLast(all.Type), all);

            // The target's own term is always the margin, and its gradient cancels.
            Value others = Map.Apply(builder, new Argument(0) - Math.Max(0, margin), sum);
            return Total.Mean(builder, others, positions, context.Lengths);
        });
    }
}
