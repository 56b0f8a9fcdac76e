using System.Text.Json.Serialization;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>What a second processor brings to training: 784-128-64-10, batches of 256, Adam, through <see cref="Trainer{TNetwork}"/>.</summary>
/// <param name="One">Samples a second of one thread: the best epoch of each round.</param>
/// <param name="Two">Samples a second of two.</param>
/// <param name="BareOne">GFLOP/s of multiply-adds in registers on one thread.</param>
/// <param name="BareTwo">The same of two threads together: what the machine itself gains by its second processor.</param>
internal sealed record TwoCores(double[] One, double[] Two, double[] BareOne, double[] BareTwo)
{
    private const int Rounds = 5, Epochs = 4, Samples = 25_600, Batch = 256;

    private static readonly TimeSpan PeakDuration = TimeSpan.FromMilliseconds(50);

    /// <summary>How many times faster two threads must be.</summary>
    public const double AtLeast = 1.8;

    /// <summary>The median of the rounds' factors.</summary>
    [JsonIgnore]
    public double Factor => Median.Of(Two.Zip(One, (two, one) => two / one));

    /// <summary>The same of multiply-adds in registers. Two virtual processors on one core give 1.</summary>
    [JsonIgnore]
    public double BareFactor => Median.Of(BareTwo.Zip(BareOne, (two, one) => two / one));

    /// <summary>Measures in a process of its own, before this one keeps to one processor; <see langword="null"/> where there is only one.</summary>
    /// <exception cref="ComparisonException">The process failed; it has said why on the standard error stream.</exception>
    public static TwoCores? Start() => Environment.ProcessorCount < 2 ? null : ChildProcess.Run<TwoCores>("--two-cores");

    /// <summary>What the process does: measures by turns, and prints the result as JSON.</summary>
    public static void Run()
    {
        var random = new RandomStream(1);
        float[] images = new float[Samples * DigitNet.InputLength];
        foreach (ref float pixel in images.AsSpan())
            pixel = random.NextSingle();
        int[] labels = [.. Enumerable.Range(0, Samples).Select(i => i % DigitNet.OutputLength)];
        var data = new Dataset(Samples, images, labels);
        double[] one = new double[Rounds], two = new double[Rounds], bareOne = new double[Rounds], bareTwo = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            one[round] = SamplesPerSecond(data, threads: 1);
            two[round] = SamplesPerSecond(data, threads: 2);
            bareOne[round] = ArithmeticPeak.Measure(PeakDuration);
            bareTwo[round] = SideBySide();
        }

        Console.WriteLine(ComparisonJson.Write(new TwoCores(one, two, bareOne, bareTwo)));
    }

    private static double SideBySide()
    {
        double other = 0;
        var thread = new Thread(() => other = ArithmeticPeak.Measure(PeakDuration));
        thread.Start();
        double own = ArithmeticPeak.Measure(PeakDuration);
        thread.Join();
        return own + other;
    }

    private static double SamplesPerSecond(Dataset data, int threads)
    {
        TimeSpan best = TimeSpan.MaxValue;
        var trainer = new Trainer<DigitNet>(new DigitNet(seed: 1), new Adam(1e-3f)) { BatchSize = Batch, Threads = threads };
        trainer.EpochCompleted += epoch => best = epoch.Duration < best ? epoch.Duration : best;
        trainer.Fit(data, Epochs);
        return Samples / best.TotalSeconds;
    }
}
