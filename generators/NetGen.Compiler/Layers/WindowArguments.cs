using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// Reads the arguments that set a window: its size, <c>Stride</c>, <c>Dilation</c>, <c>Padding</c> and <c>Pad</c>. One with an
/// axis's name, as in <c>StrideHeight</c> or <c>PadHeight</c>, is for that axis alone and goes before the common one; one with a
/// side's name, as in <c>PadTop</c>, for that side.
/// </summary>
/// <param name="context">The layer.</param>
/// <param name="size">The argument that sets the size: <c>kernel</c> or <c>size</c>.</param>
/// <param name="paddings">The members of <c>Padding</c> that the layer takes; the first is the default.</param>
internal sealed class WindowArguments(LayerContext context, string size, params string[] paddings)
{
    /// <summary>The members of <c>Padding</c>.</summary>
    public const string Valid = "Valid", Same = "Same", Causal = "Causal", Explicit = "Explicit";

    private const string PaddingArgument = "Padding", Pad = "Pad";

    /// <summary>Whether the padding depends on the input's length.</summary>
    public bool IsSame => Arguments.TextOf(PaddingArgument) == Same;

    private Arguments Arguments => context.Arguments;

    /// <summary>The window along an axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="length">How many elements the axis has.</param>
    /// <param name="isPool">Whether windows have no dilation, and lie side by side where no stride is given; else the stride is 1.</param>
    public WindowAxis Read(SlidingAxis axis, int length, bool isPool = false)
    {
        int taps = Arguments.Positive(NameOf(size, axis));
        var window = new WindowAxis(
            taps, Arguments.Positive(NameOf("Stride", axis), isPool ? taps : 1), isPool ? 1 : Arguments.Positive(NameOf("Dilation", axis), 1));
        return Arguments.Choice(PaddingArgument, paddings[0], paddings) switch
        {
            Explicit => Padded(window, axis),
            Same => WithoutNumbers(window.Same(length), axis),
            Causal => WithoutNumbers(window.Causal(), axis),
            _ => WithoutNumbers(window, axis),
        };
    }

    /// <summary>Reports a window that has no place in the padded input.</summary>
    public void CheckFits(SlidingAxis axis, WindowAxis window, int length)
    {
        if (window.Positions(length) == 0)
        {
            throw new ProblemException(WindowTooLarge.At(
                Arguments.PlaceOf(NameOf(size, axis)), Arguments.Attribute.Name, axis.Elements, window.Extent, length, (long)window.Before + window.Behind));
        }
    }

    /// <summary>Mentions elements at the end that no window reaches, if there are more than between two windows.</summary>
    public void MentionUnreached(SlidingAxis axis, WindowAxis window, int length)
    {
        int unreached = window.Unreached(length);
        if (unreached > Math.Max(0, window.Stride - window.Extent))
        {
            context.Warn(EndNotReached.At(
                context.Place, Arguments.Attribute.Name, axis.Elements, unreached, length, window.Extent, window.Stride));
        }
    }

    /// <summary>The argument that sets something for an axis: its own if that is given, else the common one.</summary>
    public string NameOf(string name, SlidingAxis axis) => Arguments.Has(name + axis.Suffix) ? name + axis.Suffix : name;

    private WindowAxis Padded(WindowAxis window, SlidingAxis axis) =>
        window with { Before = Arguments.NotNegative(PadName(axis, axis.Before), 0), Behind = Arguments.NotNegative(PadName(axis, axis.Behind), 0) };

    private WindowAxis WithoutNumbers(WindowAxis window, SlidingAxis axis)
    {
        foreach (string name in new[] { PadName(axis, axis.Before), PadName(axis, axis.Behind) }.Where(Arguments.Has))
            context.Warn(NoEffect.At(Arguments.PlaceOf(name), $"only 'Padding.{Explicit}' takes numbers"));
        return window;
    }

    /// <summary>The argument for one side of an axis: its own if that is given, else the axis's, else the common one.</summary>
    private string PadName(SlidingAxis axis, string side) => Arguments.Has(Pad + side) ? Pad + side : NameOf(Pad, axis);
}
