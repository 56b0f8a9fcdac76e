using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The program once more, with wider vectors switched off: the width of vectors is chosen once for a process.</summary>
internal static class NarrowRun
{
    /// <summary>Runs the large workloads in a process of its own.</summary>
    /// <exception cref="ComparisonException">The process failed; it has said why on the standard error stream.</exception>
    public static IReadOnlyList<WorkloadResult> Start(NarrowWidth width, IEnumerable<IWorkload> workloads, Settings settings)
    {
        string[] names = [.. workloads.Where(workload => workload.IsComputeBound).Select(workload => workload.Name)];
        if (names.Length == 0 || width.Lanes >= ArithmeticPeak.Lanes)
            return [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, Arguments(width, names, settings)) { RedirectStandardOutput = true };
        start.Environment[width.Switch] = "0";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new ComparisonException($"The measurement in vectors of {width.Lanes} floats failed.");
        return ComparisonJson.Read<WorkloadResult[]>(output);
    }

    /// <summary>What the process does: measures, and prints the results as JSON.</summary>
    /// <exception cref="ComparisonException">The switch did not take.</exception>
    public static void Run(IEnumerable<IWorkload> workloads, Session session, Settings settings)
    {
        if (ArithmeticPeak.Lanes != settings.Lanes)
            throw new ComparisonException($"Expected vectors of {settings.Lanes} floats, received {ArithmeticPeak.Lanes}.");
        Target target = NarrowWidth.All.Single(width => width.Lanes == settings.Lanes).Target;
        Console.WriteLine(ComparisonJson.Write(workloads.Select(workload => session.TimeNetGen(workload) with { Targets = [target] })));
    }

    private static string[] Arguments(NarrowWidth width, string[] names, Settings settings) =>
    [
        "--lanes", Text(width.Lanes),
        "--rounds", Text(settings.Rounds),
        "--turn", Text((int)settings.TurnTime.TotalMilliseconds),
        "--cpu", Text(settings.Cpu),
        "--cache", settings.Cache,
        "--only", .. names,
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
