using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>f(x ∗ᵀ W + b), which spreads each element over a window of the result: <c>[h, w, c] → [rows, columns, filters]</c>.</summary>
internal sealed class ConvTranspose2DLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "ConvTranspose2D";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int filters = context.Arguments.Positive("filters");
        Activation activation = Activation.Read(context);
        Value image = context.Image();
        int channels = image.Shape.Last, groups = ChannelGroups.Read(context, channels, filters);
        SpreadAxis rows = SpreadAxis.Read(context, SlidingAxis.Rows, image.Shape[0]), columns = SpreadAxis.Read(context, SlidingAxis.Columns, image.Shape[1]);
        var window = new Window(rows.Window, columns.Window);

        Value weight = Weight(context, new Shape(rows.Window.Size, columns.Window.Size, channels, filters / groups), groups, activation);
        Value sums = context.Apply(new ConvolveTransposed(window, rows.Length, columns.Length, groups), image, ByGroups(context, weight, groups));
        long flops = checked(2L * image.Shape.Length * window.Taps * (filters / groups));
        return BiasAndActivation.After(context, activation, new LayerOutput(sums, "x ∗ᵀ W", flops));
    }

    /// <summary>PyTorch stores channels first, then filters, then the taps.</summary>
    private static Value Weight(LayerContext context, Shape shape, int groups, Activation activation)
    {
        int taps = checked(shape[0] * shape[1]), fanIn = checked(taps * (shape[2] / groups)), fanOut = checked(taps * shape[3]);
        return context.Weight(shape, Initialization.Read(context.Arguments, activation), fanIn, fanOut, pyTorchAxes: [2, 3, 0, 1]);
    }

    /// <summary>
    /// The weight as the op takes it, <c>[kh, kw, c, n/g] → [kh, kw, c/g, n]</c>. Stored so, no order of the axes would be PyTorch's:
    /// there the groups are part of the channels, here of the filters.
    /// </summary>
    private static Value ByGroups(LayerContext context, Value weight, int groups)
    {
        if (groups == 1)
            return weight;

        Shape shape = weight.Shape;
        int channels = shape[2] / groups, filters = shape[3];
        Value split = context.Apply(new Reshape(new Shape(shape[0], shape[1], groups, channels, filters)), weight);
        Value swapped = context.Apply(new Transpose(new EquatableArray<int>(0, 1, 3, 2, 4)), split);
        return context.Apply(new Reshape(new Shape(shape[0], shape[1], channels, groups * filters)), swapped);
    }
}
