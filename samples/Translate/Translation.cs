using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;

namespace Translate;

/// <summary>Trains the network, and counts what it translates without a mistake.</summary>
internal static class Translation
{
    private const int Shown = 10;

    /// <summary>Trains a network.</summary>
    /// <returns>What translates with it.</returns>
    public static Translator<TState> Run<TNetwork, TState>(
        TNetwork network, Start<TState> start, TokenStep<TState> step, Func<TState> createState, DateData data, Settings settings)
        where TNetwork : class, ITrainableNetwork
        where TState : class, IStreamingState<TState>
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{data.Train.Texts.Length:N0} texts to learn from, {data.Test.Texts.Length:N0} of other dates to test with, {DateFormat.Count} ways to write a date"));
        NetworkSummary.Print(network);
        var trainer = new Trainer<TNetwork>(network, new Adam(5e-3f))
        {
            BatchSize = 32,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
            ClipNorm = 1,
            Metrics = [Metric.Accuracy],
        };
        trainer.WithProgressBar().Fit(data.Train.ToDataset(), settings.Epochs, validation: data.Test.ToDataset());

        var translator = new Translator<TState>(start, step, createState, settings.Beam);
        string[] received = [.. data.Test.Texts.Select(translator.Translate)];
        for (int i = 0; i < Shown; i++)
            Console.WriteLine($"  {data.Test.Texts[i],-Alphabet.SourceLength}  {received[i]}{(received[i] == data.Test.Translations[i] ? "" : $"  expected {data.Test.Translations[i]}")}");
        int right = received.Zip(data.Test.Translations).Count(pair => pair.First == pair.Second);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{right:N0} of {received.Length:N0} unseen dates translated without a mistake, {(double)right / received.Length:P2}"));
        foreach (string text in settings.Texts)
            Console.WriteLine($"  {text,-Alphabet.SourceLength}  {translator.Translate(text)}");
        return translator;
    }
}
