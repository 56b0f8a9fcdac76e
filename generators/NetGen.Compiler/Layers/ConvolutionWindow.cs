using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The window of a convolution, from the layer's arguments.</summary>
internal static class ConvolutionWindow
{
    private const string Kernel = "kernel";

    /// <summary>Whether each step sees itself and earlier ones alone, and none is left out.</summary>
    public static bool IsCausal(Arguments arguments) =>
        arguments.TextOf("Padding") == WindowArguments.Causal && (!arguments.Has("Stride") || arguments.Positive("Stride") == 1);

    /// <summary>A window over the rows and columns of an image.</summary>
    public static Window OfImage(LayerContext context, Shape image)
    {
        WindowArguments arguments = ImageArguments(context);
        return new Window(Checked(arguments, SlidingAxis.Rows, image[0]), Checked(arguments, SlidingAxis.Columns, image[1]));
    }

    /// <summary>A window over the steps of a sequence, which are the columns of an image of one row.</summary>
    public static Window OfSequence(LayerContext context, int steps)
    {
        var arguments = new WindowArguments(
            context, Kernel, WindowArguments.Valid, WindowArguments.Same, WindowArguments.Causal, WindowArguments.Explicit);
        return new Window(new WindowAxis(1), Checked(arguments, SlidingAxis.Steps, steps));
    }

    /// <summary>The arguments of a window over an image, which has no direction of time.</summary>
    public static WindowArguments ImageArguments(LayerContext context)
    {
        const string padding = "Padding";
        if (context.Arguments.TextOf(padding) == WindowArguments.Causal)
            throw new ProblemException(CausalOnImage.At(context.Arguments.PlaceOf(padding), context.Arguments.Attribute.Name));
        return new WindowArguments(context, Kernel, WindowArguments.Valid, WindowArguments.Same, WindowArguments.Explicit);
    }

    private static WindowAxis Checked(WindowArguments arguments, SlidingAxis axis, int length)
    {
        WindowAxis window = arguments.Read(axis, length);
        arguments.CheckFits(axis, window, length);
        window = window.WithShortStride(length);
        arguments.MentionUnreached(axis, window, length);
        return window;
    }
}
