using NetGen;
using NetGen.ConsoleOutput;

namespace Words;

/// <summary>Learns vectors of words from a text.</summary>
internal static class Learning
{
    private const int BatchSize = 128;

    /// <summary>Trains a network with the words that stand near each other.</summary>
    /// <exception cref="InvalidDataException">No two of the words that have a token do.</exception>
    public static Vectors Run(SkipGram network, string[][] sentences, WordList list, Settings settings)
    {
        Dataset pairs = WordText.Pairs(sentences, list);
        Console.WriteLine(FormattableString.Invariant(
            $"\n{sentences.Length:N0} sentences, {list.Different:N0} different words, {list.Words.Count:N0} of them learnt, {pairs.Count:N0} pairs of words that stand near each other"));
        if (pairs.Count == 0)
            throw new InvalidDataException($"Expected two of the {list.Words.Count} most frequent words near each other, received no such pair.");
        NetworkSummary.Print(network);
        var trainer = new Trainer<SkipGram>(network, new Adam(5e-3f))
        {
            BatchSize = BatchSize,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
        };
        trainer.WithProgressBar().Fit(pairs, settings.Epochs);
        return new Vectors(network, list);
    }
}
