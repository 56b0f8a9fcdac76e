namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>
/// The gradient of some taps of a depthwise convolution's weights, all channels, summed over a rectangle of positions of all
/// samples in registers and added to what is there.
/// </summary>
/// <param name="Name">The kernel's name.</param>
/// <param name="Lanes">The vector width.</param>
/// <param name="Channels">How many channels.</param>
/// <param name="Taps">For each tap where its input lies, and where its weights.</param>
/// <param name="Image">Length of an image.</param>
/// <param name="InputLine">From one line of positions to the next, in the image.</param>
/// <param name="InputPixel">From one position to the next, in the image.</param>
/// <param name="Positions">Length of dy.</param>
/// <param name="Line">From one line to the next, in dy.</param>
public sealed record DepthwiseWeightsTile(
    string Name, Lanes Lanes, int Channels, IReadOnlyList<(int Input, int Weight)> Taps, int Image, int InputLine, int InputPixel, int Positions, int Line)
{
    /// <summary>The most taps: a sum each, an element of x and one of dy.</summary>
    public static int MostTaps(Lanes lanes) => lanes.Registers - lanes.ProductRegisters - 2;

    /// <summary>The method.</summary>
    public KernelHelper Method() => new(
        $"depthwise weights {Lanes.Count}, {Channels}, {string.Join(" ", Taps)}, {Image}, {InputLine}, {InputPixel}, {Positions}, {Line}", Emit);

    private Kernel Emit()
    {
        var body = new CodeWriter();
        RowLoop.Write(body, Lanes, Channels, (channel, part) => WriteVector(body, channel, part));
        return new Kernel(
            $"{Name}Taps{Taps.Count}", $"{Taps.Count} tap{(Taps.Count == 1 ? "" : "s")}, all channels.", "void",
            ["ref float x", "ref float w", "ref float y", "nuint rows", "nuint lines", "nuint pixels"], [], body.ToString(), []);
    }

    private void WriteVector(CodeWriter body, string channel, string? part)
    {
        for (int tap = 0; tap < Taps.Count; tap++)
            body.Line($"{Lanes.Type} s{tap} = {RowLoop.Load(Lanes, "y", KernelBuilder.Sum(channel, $"{Taps[tap].Weight}"), part)};");
        body.Block("for (nuint sample = 0; sample < rows; sample++)", () => body.Block("for (nuint line = 0; line < lines; line++)", () =>
        {
            body.Line($"ref float xPixel = ref {Lanes.At("x", Sum($"sample * {Image}", $"line * {InputLine}", channel))};");
            body.Line($"ref float wPixel = ref {Lanes.At("w", Sum($"sample * {Positions}", $"line * {Line}", channel))};");
            body.Block("for (nuint pixel = 0; pixel < pixels; pixel++)", () =>
            {
                body.Line($"{Lanes.Type} gradient = {RowLoop.Load(Lanes, "wPixel", "0", part)};");
                for (int tap = 0; tap < Taps.Count; tap++)
                    body.Line($"s{tap} = {Lanes.MultiplyAdd(RowLoop.Load(Lanes, "xPixel", $"{Taps[tap].Input}", part), "gradient", $"s{tap}")};");
                body.Line($"xPixel = ref code::Unsafe.Add(ref xPixel, {InputPixel});").Line($"wPixel = ref code::Unsafe.Add(ref wPixel, {Channels});");
            });
        }));
        for (int tap = 0; tap < Taps.Count; tap++)
            body.Line(RowLoop.Store(Lanes, $"s{tap}", "y", KernelBuilder.Sum(channel, $"{Taps[tap].Weight}"), part));
    }

    private static string Sum(params string[] terms) => terms.Aggregate(KernelBuilder.Sum);
}
