using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// The channels in groups: each sample's group, over all positions, to mean 0 and variance 1, then scaled and shifted channel by
/// channel (Wu and He 2018).
/// </summary>
internal sealed class GroupNormLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "GroupNorm";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int groups = context.Arguments.Positive("groups");
        double epsilon = Normalization.Epsilon(context.Arguments);
        bool isAffine = context.Arguments.Flag("Affine", true);
        Value x = context.Numbers();
        int channels = x.Shape.Last, each = channels / groups;
        if (channels % groups != 0)
            throw new ProblemException(UnevenGroupNorm.At(context.Arguments.PlaceOf("groups"), Name, groups, x.Shape));

        // Positions, groups, channels of a group.
        Value grouped = Reshape(context, x, new Shape(x.Shape.Length / channels, groups, each));
        Value? scale = isAffine ? Reshape(context, Normalization.Scale(context, channels), new Shape(groups, each)) : null;
        Value? shift = isAffine ? Reshape(context, context.Bias(channels), new Shape(groups, each)) : null;
        Value y = Normalization.Standardize(context, grouped, x.Type.With(new Shape(1, groups, 1)), epsilon, scale, shift);
        return new LayerOutput(
            Reshape(context, y, x.Shape),
            $"(x − mean) / √(variance + {Text.Of(epsilon)}){(isAffine ? " · w + b" : "")} over each of {Text.Of(groups)} groups");
    }

    private static Value Reshape(LayerContext context, Value value, Shape shape) =>
        value.Shape == shape ? value : context.Apply(new Reshape(shape), value);
}
