using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Losses;

/// <summary>−t ln σ(z) − (1 − t) ln(1 − σ(z)) for logits z, mean over samples and elements.</summary>
internal sealed class BinaryCrossEntropyLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "BinaryCrossEntropy";

    /// <inheritdoc/>
    protected override string Formula => "mean of ln(1 + exp(z)) − z · t";

    /// <inheritdoc/>
    /// <remarks>
    /// ln(1 + eᶻ) − z · t is the same, with the softplus computed as max(z, 0) + ln(1 + e^−|z|): it overflows for no logit,
    /// and its derivative is σ(z) − t.
    /// </remarks>
    protected override Expression Body(Expression y, Expression t, Arguments arguments) =>
        Expression.Apply(UnaryFunction.Softplus, y) - (y * t);

    /// <inheritdoc/>
    protected override void Check(LossContext context)
    {
        if (context.Value.Producer.Op is Map { Body: Unary { Function: UnaryFunction.Sigmoid } })
            context.Warnings.Add(LossTakesLogits.At(context.Arguments.Place, Name, "sigmoid", context.Output.Name));
    }
}
