using System.Diagnostics;
using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;
using Samples;

namespace Gpt;

/// <summary>Trains the network to predict the next character of a text, and lets it write.</summary>
internal static class LanguageModel
{
    private const int MostWarmupSteps = 100;
    private const int Patience = 3; // epochs

    public static void Run(TextData text, Settings settings)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Length:N0} characters, {text.Vocabulary.Count} different ones; {text.Train.Count:N0} windows of {CharGpt.Context} to learn from, {text.Test.Count:N0} held back"));
        var network = new CharGpt(settings.Seed);
        NetworkSummary.Print(network);
        if (settings.Load is { } load)
            network.Parameters.Load(load);
        double loss = Train(network, text, settings);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Loss on the tenth held back: {loss:F4} nats per character, like a choice from {Math.Exp(loss):F1} characters"));
        if (settings.Save is { } save)
        {
            network.Parameters.Save(save);
            Console.WriteLine($"Parameters saved to {save}");
        }

        if (settings.Length > 0)
            new TextWriter(network, text.Vocabulary, settings).Print();
    }

    /// <summary>Trains, keeps the parameters of the epoch that was best on the part held back, and gives their loss on it.</summary>
    private static double Train(CharGpt network, TextData text, Settings settings)
    {
        long stepsOfEpoch = (text.Train.Count + settings.Batch - 1L) / settings.Batch;
        long steps = settings.Epochs * stepsOfEpoch;
        var trainer = new Trainer<CharGpt>(network, new AdamW(settings.Rate, beta2: 0.99, weightDecay: 0.1))
        {
            BatchSize = settings.Batch,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(warmupSteps: Math.Min(MostWarmupSteps, steps / 10)),
            ClipNorm = 1,
            EarlyStopping = new EarlyStopping(Patience) { RestoreBest = true },
        };
        long start = Stopwatch.GetTimestamp();
        TrainingHistory history = trainer.WithProgressBar().Fit(text.Train, settings.Epochs, validation: text.Test);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        long made = (long)history.Epochs.Count * stepsOfEpoch;
        if (made > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made:N0} steps in {time.TotalSeconds:F0} s, {time.TotalMilliseconds / made:F1} ms each with what validation takes"));
        return trainer.Evaluate(text.Test).Loss;
    }
}
