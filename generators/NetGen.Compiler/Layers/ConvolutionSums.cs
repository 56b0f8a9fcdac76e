using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The weights of a convolution, and its sums over the window.</summary>
internal static class ConvolutionSums
{
    /// <summary>Adds a weight as convolutions store it, <c>[taps …, channels / groups, filters]</c>.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="shape">Its dimensions.</param>
    /// <param name="groups">How many groups of channels.</param>
    /// <param name="init">How it starts.</param>
    /// <param name="name">What it is called.</param>
    public static Value Weight(LayerContext context, Shape shape, int groups, string init, string name = "weight")
    {
        int fanIn = shape.WithoutLast.Length, fanOut = shape.With(shape.Rank - 2, shape.Last / groups).WithoutLast.Length;

        // PyTorch stores filters first, then channels, then the taps.
        int[] axes = [shape.Rank - 1, shape.Rank - 2, .. Enumerable.Range(0, shape.Rank - 2)];
        return context.Weight(shape, init, fanIn, fanOut, name: name, pyTorchAxes: axes);
    }

    /// <summary>Appends the sums over a window: <c>[h, w, c] ∗ [kh, kw, c/g, n] → [positions, positions, n]</c>; a window of one element is a product.</summary>
    public static LayerOutput Apply(LayerContext context, Window window, int groups, Value image, Value weight)
    {
        Value sums = groups == 1 && window.IsPoint
            ? context.Apply(new MatMul(), image, context.Apply(new Reshape(new Shape(weight.Shape[2], weight.Shape[3])), weight))
            : context.Apply(new Convolve(window, groups), image, weight);
        return new LayerOutput(sums, "x ∗ W", checked(2L * sums.Shape.Length * weight.Shape.WithoutLast.Length));
    }

    /// <summary>Appends a weight and the sums of each channel for itself: <c>[h, w, c] → [positions, positions, c · multiplier]</c>.</summary>
    public static LayerOutput Depthwise(LayerContext context, Value image, int multiplier, string init, string name = "weight")
    {
        int channels = image.Shape.Last;
        Window window = ConvolutionWindow.OfImage(context, image.Shape);
        var shape = new Shape(window.Height.Size, window.Width.Size, 1, checked(channels * multiplier));
        return Apply(context, window, channels, image, Weight(context, shape, channels, init, name));
    }
}
