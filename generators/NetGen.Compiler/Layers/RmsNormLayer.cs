using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>Each row of the last axis divided by the root of its mean square, then scaled channel by channel (Zhang and Sennrich 2019).</summary>
internal sealed class RmsNormLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "RmsNorm";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        double epsilon = Normalization.Epsilon(context.Arguments);
        bool isAffine = context.Arguments.Flag("Affine", true);
        Value x = context.Numbers();
        Value squares = context.Apply(Reduce.SumLast(x.Type), context.Map(new Argument(0) * new Argument(0), x));
        Value inverse = context.Map(Normalization.Inverse(1.0 / x.Shape.Last * new Argument(0), epsilon), squares);
        Value? scale = isAffine ? Normalization.Scale(context, x.Shape.Last) : null;
        return new LayerOutput(
            Normalization.Affine(context, new Argument(0) * new Argument(1), [x, inverse], scale, null),
            $"x / √(mean x² + {Text.Of(epsilon)}){(isAffine ? " · w" : "")}");
    }
}
