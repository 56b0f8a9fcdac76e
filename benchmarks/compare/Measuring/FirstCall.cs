using System.Diagnostics;
using System.Runtime;
using System.Text.Json.Serialization;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>What the first call in a process costs, the just-in-time compiler's work included.</summary>
/// <param name="Constructor">Milliseconds to allocate and initialise a network of 784-128-64-10.</param>
/// <param name="Forward">Milliseconds of the first <c>Forward</c> of one sample.</param>
/// <param name="Compiling">Milliseconds of it that went into compiling.</param>
/// <param name="Methods">Methods compiled meanwhile.</param>
internal sealed record FirstCall(double Constructor, double Forward, double Compiling, int Methods)
{
    private const int Processes = 5;

    /// <summary>The most milliseconds that <see cref="Forward"/> may take.</summary>
    public const double Most = 15;

    /// <summary>Whether it is quick enough.</summary>
    [JsonIgnore]
    public bool IsReached => Forward <= Most;

    /// <summary>Measures in new processes; the one of the median.</summary>
    /// <exception cref="ComparisonException">A process failed; it has said why on the standard error stream.</exception>
    public static FirstCall Start()
    {
        FirstCall[] calls = [.. Enumerable.Range(0, Processes).Select(_ => ChildProcess.Run<FirstCall>("--first-call")).OrderBy(call => call.Forward)];
        return calls[Processes / 2];
    }

    /// <summary>What a process does: measures, and prints the result as JSON.</summary>
    public static void Run()
    {
        float[] input = new float[DigitProbabilities.InputLength], output = new float[DigitProbabilities.OutputLength];
        long start = Stopwatch.GetTimestamp();
        var network = new DigitProbabilities(seed: 1);
        TimeSpan constructor = Stopwatch.GetElapsedTime(start);
        TimeSpan compiling = JitInfo.GetCompilationTime();
        long methods = JitInfo.GetCompiledMethodCount();
        start = Stopwatch.GetTimestamp();
        network.Forward(input, output);
        TimeSpan forward = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(ComparisonJson.Write(new FirstCall(
            constructor.TotalMilliseconds, forward.TotalMilliseconds, (JitInfo.GetCompilationTime() - compiling).TotalMilliseconds,
            (int)(JitInfo.GetCompiledMethodCount() - methods))));
    }
}
