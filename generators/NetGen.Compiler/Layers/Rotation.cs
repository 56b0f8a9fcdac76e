using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// Rotary positions: each feature times a cosine, plus its partner in the pair times a sine whose sign is in the table. What pairs are is a matter of shape alone: all heads are <c>[pairs, 2]</c> or <c>[2, pairs]</c>.
/// </summary>
internal static class Rotation
{
    /// <summary>Checks that features can be paired.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="place">Where it says how many heads there are.</param>
    /// <param name="width">Features of a head.</param>
    public static void Check(LayerContext context, Place place, int width)
    {
        if (width % 2 > 0)
            throw new ProblemException(HeadsNotPaired.At(place, context.Arguments.Attribute.Name, width));
    }

    /// <summary>Turns the features of each head of a sequence.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="x">The sequence, <c>[time, features]</c>.</param>
    /// <param name="width">Features of a head.</param>
    /// <param name="base">By what wavelengths grow.</param>
    /// <param name="isInterleaved">Whether pairs are neighbours.</param>
    public static Value Apply(LayerContext context, Value x, int width, double @base, bool isInterleaved)
    {
        int steps = x.Shape[0], pairs = width / 2;
        (int rows, int columns) = isInterleaved ? (pairs, 2) : (2, pairs);
        Value Constants(TableKind kind) =>
            context.Apply(new Reshape(new Shape(steps, 1, rows, columns)), context.Apply(new Table(kind, steps, width, @base, isInterleaved)));

        Value heads = context.Apply(new Reshape(new Shape(steps, x.Shape[1] / width, rows, columns)), x);
        Value partners = context.Apply(new Reverse(isInterleaved ? 3 : 2), heads);
        Value turned = context.Map(
            (new Argument(0) * new Argument(1)) + (new Argument(2) * new Argument(3)), heads, Constants(TableKind.RotationCosines), partners, Constants(TableKind.RotationSines));
        return context.Apply(new Reshape(x.Shape), turned);
    }
}
