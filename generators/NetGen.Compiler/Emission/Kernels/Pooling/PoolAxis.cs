using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>One axis of a pooled image: which taps of a window are on it.</summary>
/// <param name="Window">The window.</param>
/// <param name="Counted">The window with the padding that a mean's divisor counts, or <see langword="null"/> if none does.</param>
/// <param name="Length">How many elements the axis has.</param>
public sealed record PoolAxis(WindowAxis Window, WindowAxis? Counted, int Length)
{
    /// <summary>How many positions there are.</summary>
    public int Positions => Window.Positions(Length);

    /// <summary>The first position whose window is inside, all of it.</summary>
    public int Inside => Math.Min(Positions, (Window.Before + Window.Stride - 1) / Window.Stride);

    /// <summary>The first position from there on whose window is not.</summary>
    public int InsideEnd =>
        Math.Max(Inside, Math.Min(Positions, Length + Window.Before < Window.Size ? 0 : ((Length + Window.Before - Window.Size) / Window.Stride) + 1));

    /// <summary>Whether some window is cut at a border.</summary>
    public bool IsCut => Inside > 0 || InsideEnd < Positions;

    /// <summary>Whether no element is under two windows.</summary>
    public bool IsApart => Window.Stride >= Window.Size;

    /// <summary>Whether each element is under exactly one window.</summary>
    public bool IsTiled => Window.Stride == Window.Size && ((long)Positions * Window.Stride) - Window.Before >= Length;

    /// <summary>The first element under the window at a position inside.</summary>
    public string First(string position)
    {
        string start = KernelBuilder.Times(position, Window.Stride);
        return Window.Before == 0 ? start : int.TryParse(start, out int number) ? $"{number - Window.Before}" : $"{start} - {Window.Before}";
    }

    /// <summary>Declares the first element under the window at a position, how many there are, and how many count in a mean.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="position">The position.</param>
    /// <param name="first">The variable for the first element.</param>
    /// <param name="taps">The variable for how many; <c>Counted</c> behind it: how many count.</param>
    /// <param name="counts">Whether it is asked how many count.</param>
    public void DeclareTaps(CodeWriter body, string position, string first, string taps, bool counts)
    {
        if (!IsCut)
        {
            body.Line($"nuint {first} = {First(position)}, {taps} = {Window.Size}{(counts ? $", {taps}Counted = {Window.Size}" : "")};");
            return;
        }

        body.Line($"nint {first}Tap = (nint)({KernelBuilder.Times(position, Window.Stride)}) - {Window.Before};");
        body.Line($"nuint {first} = {first}Tap < 0 ? 0 : (nuint){first}Tap, {taps} = {End(first, Length)} - {first};");
        if (counts)
            body.Line($"nuint {taps}Counted = {(Counted is null ? taps : $"{End(first, Length + Counted.Behind)} - (nuint){first}Tap")};");
    }

    private string End(string first, int length) => $"({first}Tap > {length - Window.Size} ? {length} : (nuint)({first}Tap + {Window.Size}))";
}
