using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>An axis of what a transposed convolution gives.</summary>
/// <param name="Window">The window that slides along it, whose positions are the elements of the input.</param>
/// <param name="Length">How many elements it has.</param>
internal sealed record SpreadAxis(WindowAxis Window, int Length)
{
    /// <summary>Reads an axis for an input of so many elements: (n - 1) · s - p + d(k - 1) + 1 + o of them, or n · s where the padding is <c>Same</c>.</summary>
    public static SpreadAxis Read(LayerContext context, SlidingAxis axis, int positions)
    {
        Arguments arguments = context.Arguments;
        WindowArguments windows = ConvolutionWindow.ImageArguments(context);
        int same = checked(positions * arguments.Positive(windows.NameOf("Stride", axis), 1));
        WindowAxis window = windows.Read(axis, same);

        string outputPadding = windows.NameOf("OutputPadding", axis);
        int added = arguments.NotNegative(outputPadding, 0);
        if (added >= window.Stride)
            throw new ProblemException(OutputPaddingTooLarge.At(arguments.PlaceOf(outputPadding), arguments.Attribute.Name, axis.Elements, window.Stride, added));
        if (windows.IsSame)
        {
            if (arguments.Has(outputPadding))
                context.Warn(NoEffect.At(arguments.PlaceOf(outputPadding), "'Padding.Same' gives as many elements as the input's times the stride"));
            return new SpreadAxis(window, same);
        }

        long whole = ((positions - 1L) * window.Stride) + window.Extent + added, cut = (long)window.Before + window.Behind;
        arguments.Require("Padding", cut < whole, $"less than the {Text.Of(whole)} {axis.Elements} that the windows cover", Text.Of(cut));
        return new SpreadAxis(window, checked((int)(whole - cut)));
    }
}
