using System.Diagnostics;
using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;

namespace Images;

/// <summary>AlexNet's layers, and what one picture through them costs. Nothing is trained: its parameters are random, and so is the picture.</summary>
internal static class AlexNetRun
{
    private const int Repetitions = 10;

    public static void Run(ulong seed)
    {
        long start = Stopwatch.GetTimestamp();
        var network = new AlexNet(seed);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{AlexNet.ParameterCount:N0} parameters, drawn in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        NetworkSummary.Print(network);

        var image = new float[AlexNet.InputLength];
        var random = new RandomStream(seed);
        foreach (ref float value in image.AsSpan())
            value = random.NextNormal();
        var logits = new float[AlexNet.OutputLength];
        TimeSpan first = Time(() => network.Forward(image, logits));
        TimeSpan best = Enumerable.Range(0, Repetitions).Min(_ => Time(() => network.Forward(image, logits)));
        double speed = AlexNet.Description.Layers.Sum(layer => layer.Flops) / best.TotalSeconds / 1e9;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"One picture forward: {first.TotalMilliseconds:F0} ms at first, with the just-in-time compiler; {best.TotalMilliseconds:F1} ms at best, {speed:F0} GFLOP/s"));
        Console.WriteLine(logits.All(float.IsFinite) ? $"Its likeliest class is number {Sampler.Greedy(logits)} of 1,000" : "The output is not finite");
    }

    private static TimeSpan Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}
