using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// What the layers that bring together the elements under a window share: <c>[h, w, c] → [positions, positions, c]</c>, or
/// <c>[t, c] → [positions, c]</c>, a sequence being an image of one row.
/// </summary>
/// <param name="kind">Maximum or mean.</param>
/// <param name="isSequence">Whether the window slides over a sequence, not an image.</param>
internal abstract class PoolLayer(PoolKind kind, bool isSequence) : Layer
{
    private const string Size = "size";

    /// <inheritdoc/>
    public override bool MixesSteps => isSequence;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = isSequence ? context.Sequence("channels") : context.Image();
        Shape shape = isSequence ? new Shape(1, x.Shape[0], x.Shape[1]) : x.Shape;
        var arguments = new WindowArguments(context, Size, WindowArguments.Valid, WindowArguments.Same, WindowArguments.Explicit);
        WindowAxis height = isSequence ? new WindowAxis(1) : Read(context, arguments, SlidingAxis.Rows, shape[0]);
        WindowAxis width = Read(context, arguments, isSequence ? SlidingAxis.Steps : SlidingAxis.Columns, shape[1]);
        var window = new Window(height, width);
        bool roundUp = context.Arguments.Flag("RoundUp", false), countPadding = context.Arguments.Flag("CountPadding", true);
        var pool = new Pool(
            kind,
            roundUp ? new Window(height.RoundUp(shape[0]), width.RoundUp(shape[1])) : window,
            kind == PoolKind.Average && countPadding && window.IsPadded ? window : null);

        Value y = context.Apply(pool, isSequence ? context.Apply(new Reshape(shape), x) : x);
        string size = isSequence ? $"{width.Size}" : $"{height.Size} × {width.Size}";
        return new LayerOutput(
            isSequence ? context.Apply(new Reshape(new Shape(y.Shape[1], y.Shape[2])), y) : y,
            $"{(kind == PoolKind.Maximum ? "largest" : "mean")} of {size} of x");
    }

    private static WindowAxis Read(LayerContext context, WindowArguments arguments, SlidingAxis axis, int length)
    {
        WindowAxis window = arguments.Read(axis, length, isPool: true);
        int padding = Math.Max(window.Before, window.Behind);

        // A window that lies in the padding alone has no largest element and no mean.
        context.Arguments.Require(
            arguments.NameOf("Pad", axis), padding < window.Size, $"less than the window's size, {Text.Of(window.Size)}", Text.Of(padding));
        arguments.CheckFits(axis, window, length);
        if (!context.Arguments.Flag("RoundUp", false))
            window = window.WithShortStride(length);
        if (!context.Arguments.Flag("RoundUp", false))
            arguments.MentionUnreached(axis, window, length);
        return window;
    }
}
