using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Losses;

/// <summary>A loss that is a formula of each element of the output and the target of the same shape, summed or averaged.</summary>
internal abstract class ElementwiseLoss : Loss
{
    /// <summary>What it computes, for a comment.</summary>
    protected abstract string Formula { get; }

    /// <summary>Whether the mean is taken over the elements of a sample too, or only over samples.</summary>
    protected virtual bool IsMeanOverElements => true;

    /// <inheritdoc/>
    public override LossModel Lower(LossContext context)
    {
        Check(context);
        Expression body = Body(new Argument(0), new Argument(1), context.Arguments);
        int perSample = IsMeanOverElements ? context.Value.Shape.Length : 1;
        return new LossModel(
            Name,
            Formula,
            new PortModel(TargetName, context.Value.Type),
            (builder, output, target) => Total.Mean(builder, Map.Apply(builder, body, output, context.WithoutPadding(builder, target)), perSample, context.Lengths));
    }

    /// <summary>The loss of one element.</summary>
    /// <param name="y">The output.</param>
    /// <param name="t">The target.</param>
    /// <param name="arguments">The loss's options.</param>
    protected abstract Expression Body(Expression y, Expression t, Arguments arguments);

    /// <summary>Checks the output; any shape will do unless a loss says otherwise.</summary>
    protected virtual void Check(LossContext context)
    {
    }
}
