using System.Globalization;
using System.Text;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The report as Markdown: what was measured on, how, and the tables.</summary>
internal static class MarkdownReport
{
    /// <summary>Writes the report.</summary>
    public static string Write(Comparison comparison)
    {
        var text = new StringBuilder("# NetGen beside ONNX Runtime and PyTorch\n\nWritten by `benchmarks/compare/run`.\n\n");
        WriteMachine(text, comparison);
        if (comparison.Results.Count > 0)
            MarkdownTable.Write(text, ComparisonTable.Header(comparison), comparison.Results.Select(result => ComparisonTable.Row(comparison, result)));
        if (comparison.Narrow.Count > 0)
        {
            text.Append("\n## Narrower vectors\n\nNetGen alone, in a process in which wider vectors are switched off, against the peak of that width.\n")
                .Append("Without AVX2 there is no fused multiply-add: at 4 lanes the peak is that of a multiplication and an addition.\n\n");
            MarkdownTable.Write(text, LanesTable.Header, comparison.Narrow.Select(LanesTable.Row));
        }

        if (comparison.Layers.Count > 0)
        {
            text.Append("\n## Convolutions by themselves\n\nNetGen alone, one sample: ResNet-50's distinct convolutions, and some that are hard for other reasons. The roofline is the longer one of the\n")
                .Append("arithmetic at the machine's peak and of reading input, weights and output once, as fast as so much memory is read just before.\n\n");
            MarkdownTable.Write(text, LayersTable.Header, comparison.Layers.Select(LayersTable.Row));
        }

        if (comparison.StepLatency is { } latency)
            StepLatencyTable.Write(text, latency);
        if (comparison.RecurrentProduct is { } product)
            RecurrentProductText.Write(text, product);
        if (comparison.TwoCores is { } cores)
            WriteTwoCores(text, cores);
        WriteFirstCall(text, comparison.FirstCall);
        return text.ToString();
    }

    private static void WriteTwoCores(StringBuilder text, TwoCores cores) => text
        .Append("\n## Two processors\n\nNetGen alone, training 784-128-64-10 with batches of 256 and Adam through `Trainer`, one thread and two by turns.\n\n")
        .Append(CultureInfo.InvariantCulture, $"- {Median.Of(cores.One):N0} samples a second with one thread, {Median.Of(cores.Two):N0} with two: ")
        .Append(CultureInfo.InvariantCulture, $"{cores.Factor:0.00}× (≥ {TwoCores.AtLeast:0.0}× {(cores.Factor >= TwoCores.AtLeast ? "✓ reached" : "✗ missed")})\n")
        .Append(CultureInfo.InvariantCulture, $"- The machine itself, multiply-adds in registers, one thread and two side by side: {cores.BareFactor:0.00}×\n");

    private static void WriteFirstCall(StringBuilder text, FirstCall call) => text
        .Append("\n## First call\n\nNetGen in a new process: the first `Forward` of 784-128-64-10, one sample, the just-in-time compiler's work included.\n\n")
        .Append(CultureInfo.InvariantCulture, $"- Forward {call.Forward:0.0} ms (at most {FirstCall.Most:0} ms {(call.IsReached ? "✓ reached" : "✗ missed")}), ")
        .Append(CultureInfo.InvariantCulture, $"of which compiling {call.Methods} methods {call.Compiling:0.0} ms\n")
        .Append(CultureInfo.InvariantCulture, $"- Before it the constructor, which draws {DigitProbabilities.ParameterCount} parameters: {call.Constructor:0.0} ms\n");

    private static void WriteMachine(StringBuilder text, Comparison comparison)
    {
        Machine machine = comparison.Machine;
        Settings settings = comparison.Settings;
        string peers = string.Join(", ", machine.Peers.Select(peer => $"{peer.Key} {peer.Value}"));
        string peaks = string.Join(", ", machine.Peaks.Select(peak => $"{NumberText.ThreeDigits(peak.Value)} in vectors of {peak.Key} floats"));
        string difference = Largest(comparison.Results).ToString("0.0e0", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"- {machine.Date:yyyy-MM-dd}, {machine.Processor}, one core; {machine.Runtime}\n")
            .Append(CultureInfo.InvariantCulture, $"- NetGen {machine.NetGen}{(peers.Length > 0 ? $"; {peers}" : "")}\n")
            .Append(CultureInfo.InvariantCulture, $"- Peak of multiply-adds, GFLOP/s: {peaks}\n")
            .Append(CultureInfo.InvariantCulture, $"- {settings.Rounds} rounds by turns of {settings.TurnTime.TotalMilliseconds:0} ms, one thread. Times are medians of the rounds, ")
            .Append("factors and shares medians of each round's factor and share\n")
            .Append(CultureInfo.InvariantCulture, $"- Before it was timed each network's results were compared: at most {difference} apart ({Agreement.Tolerance:0.0e0} is allowed)\n\n");
    }

    private static float Largest(IReadOnlyList<WorkloadResult> results) =>
        results.Select(result => result.LargestDifference).DefaultIfEmpty().Max();
}
