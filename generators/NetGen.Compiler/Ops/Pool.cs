using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The largest element under a window, or the mean of them, each channel for itself: <c>[h, w, c] → [positions, positions, c]</c>. What lies
/// outside the image counts as −∞ in a maximum and as 0 in a mean.
/// </summary>
/// <param name="Kind">Maximum or mean.</param>
/// <param name="Window">The window, without dilation; each position covers some of the image.</param>
/// <param name="Counted">
/// The window with as much padding as a mean's divisor counts, which is not what rounding up the positions has added;
/// <see langword="null"/>: only elements of the image count.
/// </param>
public sealed record Pool(PoolKind Kind, Window Window, Window? Counted = null) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0] is { Element: ElementKind.Number, Batched: true, Shape.Rank: 3 }, inputs);
        Shape x = inputs[0].Shape;
        Require(CoversAlways(Window.Height, x[0]) && CoversAlways(Window.Width, x[1]), inputs);
        return [inputs[0].With(Window.Slide(x, x[2]))];
    }

    /// <summary>Of a maximum: to the first element that is the largest. Of a mean: to each element its share.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        Value x = context.Inputs[0], dy = context.OutputGradient;
        return
        [
            Kind == PoolKind.Maximum
                ? context.Builder.Apply(new MaxPoolGradient(Window), x, context.Output, dy)
                : context.Builder.Apply(new AveragePoolGradient(Window, x.Shape[0], x.Shape[1], Counted), dy),
        ];
    }

    /// <summary>Whether there is a position, and each covers an element of the axis.</summary>
    private static bool CoversAlways(WindowAxis axis, int length)
    {
        int positions = axis.Positions(length);
        return axis.Dilation == 1 && positions > 0 && axis.Taps(0, length) > 0 && axis.Taps(positions - 1, length) > 0;
    }
}
