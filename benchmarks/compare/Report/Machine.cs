using System.Reflection;
using System.Runtime.InteropServices;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>What was measured on and with.</summary>
/// <param name="Date">Day of the run.</param>
/// <param name="Processor">The processor's name.</param>
/// <param name="Runtime">.NET's version and the machine's architecture.</param>
/// <param name="NetGen">NetGen's version.</param>
/// <param name="Peers">The peers' versions, by name.</param>
/// <param name="Peaks">The peak in GFLOP/s, by floats in a vector.</param>
internal sealed record Machine(
    DateOnly Date,
    string Processor,
    string Runtime,
    string NetGen,
    IReadOnlyDictionary<string, string> Peers,
    IReadOnlyDictionary<int, double> Peaks)
{
    private static readonly TimeSpan peakTime = TimeSpan.FromMilliseconds(300);

    /// <summary>Asks the machine.</summary>
    public static Machine Describe(IEnumerable<IPeer> peers) => new(
        DateOnly.FromDateTime(DateTime.UtcNow),
        ProcessorName(),
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}",
        typeof(INetwork).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        peers.ToDictionary(peer => peer.Name, peer => peer.Version),
        ArithmeticPeak.UsableLanes.ToDictionary(lanes => lanes, lanes => ArithmeticPeak.Measure(lanes, peakTime)));

    private static string ProcessorName()
    {
        const string linuxFile = "/proc/cpuinfo", linuxKey = "model name";
        string? line = File.Exists(linuxFile)
            ? File.ReadLines(linuxFile).FirstOrDefault(line => line.StartsWith(linuxKey, StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
    }
}
