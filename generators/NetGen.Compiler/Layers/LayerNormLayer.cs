using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Each row of the last axis to mean 0 and variance 1, then scaled and shifted channel by channel (Ba et al. 2016).</summary>
internal sealed class LayerNormLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "LayerNorm";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        double epsilon = Normalization.Epsilon(context.Arguments);
        bool isAffine = context.Arguments.Flag("Affine", true), hasBias = isAffine && context.Arguments.Flag("Bias", true);
        if (!isAffine && context.Arguments.Has("Bias"))
            context.Warn(NoEffect.At(context.Arguments.PlaceOf("Bias"), "without 'Affine' there is none"));
        Value x = context.Numbers();
        TensorType rows = x.Type.With(x.Shape.WithLast(1));
        Value? scale = isAffine ? Normalization.Scale(context, x.Shape.Last) : null;
        Value? shift = hasBias ? context.Bias(x.Shape.Last) : null;
        return new LayerOutput(
            Normalization.Standardize(context, x, rows, epsilon, scale, shift),
            $"(x − mean) / √(variance + {Text.Of(epsilon)}){(isAffine ? " · w" : "")}{(hasBias ? " + b" : "")}");
    }
}
