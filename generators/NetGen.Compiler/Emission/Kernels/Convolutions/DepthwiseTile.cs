using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>
/// Neighbouring outputs of a depthwise convolution, all channels. Channels fill the vectors; an element under the windows of
/// several outputs is loaded once for a line of taps.
/// </summary>
/// <param name="Contraction">The channels, and what is done to the sums.</param>
/// <param name="Outputs">How many outputs.</param>
/// <param name="OutputStride">Their distance.</param>
/// <param name="InputStep">Distance of their inputs, in columns of the image.</param>
/// <param name="Taps">Taps of a line inside the image.</param>
/// <param name="TapStep">Their distance, in columns of the image.</param>
/// <param name="WeightStep">Distance of their weights, in taps.</param>
/// <param name="LineStride">From one line of taps to the next, in the image.</param>
/// <param name="WeightLineStride">The same in the weights.</param>
public sealed record DepthwiseTile(
    Contraction Contraction, int Outputs, int OutputStride, int InputStep, int Taps, int TapStep, int WeightStep, int LineStride, int WeightLineStride)
{
    /// <summary>The parameter that says how many lines of taps lie inside the image.</summary>
    public const string Lines = "tapRows";

    /// <summary>The most outputs of a tile, beside whose sums a line of weights and an element need registers.</summary>
    public static int MostOutputs(Lanes lanes, int taps) => Math.Max(1, Math.Min(14, lanes.Registers - lanes.ProductRegisters - taps - 1));

    /// <summary>From a line's weight of the lowest address, which the tile starts at, to that of the first tap.</summary>
    public static int Lowest(int taps, int weightStep) => Math.Max(0, -(taps - 1) * weightStep);

    private Lanes Lanes => Contraction.Lanes;

    private int Channels => Contraction.Columns;

    /// <summary>The method.</summary>
    public KernelHelper Method() => new(
        $"depthwise {Outputs}, {OutputStride}, {InputStep}, {Taps}, {TapStep}, {WeightStep}, {LineStride}, {WeightLineStride}, {Contraction.Key}", Emit);

    private Kernel Emit()
    {
        var body = new CodeWriter();
        Contraction.DeclareNumbers(body);
        RowLoop.Write(body, Lanes, Channels, (channel, part) => WriteVector(body, channel, part is not null));
        return new Kernel(
            $"{Contraction.Name}Pixels{Outputs}", $"{Outputs} output{(Outputs == 1 ? "" : "s")}, all channels.", "void",
            [.. Contraction.Parameters, $"nuint {Lines}"], [], body.ToString(), []);
    }

    private void WriteVector(CodeWriter body, string channel, bool isTail)
    {
        for (int output = 0; output < Outputs; output++)
            body.Line($"{Lanes.Type} s{output} = {Contraction.Start(channel, Place(output, channel), isTail)};");
        body.Line($"ref float xLine = ref {Lanes.At("x", channel)};").Line($"ref float wLine = ref {Lanes.At("w", channel)};");
        body.Block($"for (nuint line = 0; line < {Lines}; line++)", () =>
        {
            WriteLine(body, isTail);
            body.Line($"xLine = ref code::Unsafe.Add(ref xLine, {LineStride});").Line($"wLine = ref code::Unsafe.Add(ref wLine, {WeightLineStride});");
        });
        for (int output = 0; output < Outputs; output++)
            Contraction.Finish(body, $"s{output}", $"s{output}", channel, Place(output, channel), isTail);
    }

    private void WriteLine(CodeWriter body, bool isTail)
    {
        for (int tap = 0; tap < Taps; tap++)
            body.Line($"{Lanes.Type} w{tap} = {Contraction.Read("wLine", $"{((tap * WeightStep) + Lowest(Taps, WeightStep)) * Channels}", isTail && !Contraction.Overread)};");
        var uses =
            from output in Enumerable.Range(0, Outputs)
            from tap in Enumerable.Range(0, Taps)
            group (output, tap) by (output * InputStep) + (tap * TapStep) into element
            orderby element.Key
            select element;
        foreach (var element in uses)
        {
            body.Line($"{Lanes.Type} x{element.Key} = {Contraction.Read("xLine", $"{element.Key * Channels}", isTail)};");
            foreach ((int output, int tap) in element)
                body.Line($"s{output} = {Lanes.MultiplyAdd($"x{element.Key}", $"w{tap}", $"s{output}")};");
        }
    }

    private string Place(int output, string channel) => KernelBuilder.Sum(channel, $"{output * OutputStride}");
}
