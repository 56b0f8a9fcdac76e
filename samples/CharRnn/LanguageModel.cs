using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;
using Samples;

namespace CharRnn;

/// <summary>Trains a network to predict the next character of a text, and lets it write.</summary>
internal static class LanguageModel
{
    public static void Run<TNetwork, TState>(TNetwork network, TokenStep<TState> step, TState state, TextData text, Settings settings)
        where TNetwork : class, ITrainableNetwork
        where TState : class, IStreamingState<TState>
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Length:N0} characters, {text.Vocabulary.Count} different ones; {text.Train.Count:N0} windows of {Size.Window} to learn from, {text.Test.Count:N0} held back"));
        NetworkSummary.Print(network);

        // As many parts of the text are read side by side as a batch has windows; the part held back from its beginning to its end.
        int batch = Math.Min(settings.Batch, text.Train.Count);
        Dataset train = settings.Carry ? text.Train.Continuous(batch) : text.Train, test = settings.Carry ? text.Test.Continuous(sequences: 1) : text.Test;
        var trainer = new Trainer<TNetwork>(network, new Adam(settings.Rate))
        {
            BatchSize = batch,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
            ClipNorm = 1,
        };
        trainer.WithProgressBar().Fit(train, settings.Epochs, validation: test);
        double loss = trainer.Evaluate(test).Loss;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Loss on the tenth held back: {loss:F4} nats per character, like a choice from {Math.Exp(loss):F1} characters"));
        if (settings.Length > 0)
            new TextWriter<TState>(step, state, text.Vocabulary, settings.Seed).Print(settings.Length, settings.Temperature);
    }
}
