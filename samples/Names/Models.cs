using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;

namespace Names;

/// <summary>The sample's three models of names.</summary>
internal sealed class Models(string[] names, Settings settings)
{
    /// <summary>Counts which letter follows which.</summary>
    public void Count()
    {
        Dataset pairs = TextWindows.Words(names, Letters.Vocabulary, context: 1);
        var counts = new CountingBigram(pairs);
        Console.WriteLine($"\nCounting bigram: how often each of {Letters.Count} letters follows each other one");
        PrintLoss("all names", counts.Loss(pairs));
        PrintNames(counts.Forward, context: 1);
    }

    /// <summary>Learns the same table by descent, from all names, as the counts have it, so that the losses can be compared.</summary>
    public void LearnBigram()
    {
        Dataset pairs = TextWindows.Words(names, Letters.Vocabulary, context: 1);
        var network = new NeuralBigram(settings.Seed);
        Console.WriteLine("\nNeural bigram: the same table, learnt");

        // The loss is convex in the logits: large steps do no harm.
        PrintLoss("all names", Train(network, new Adam(0.1f), pairs).Evaluate(pairs).Loss);
        PrintNames(network.Forward, context: 1);
    }

    /// <summary>Learns from nine names in ten, and measures on the tenth what it makes of names that it has not seen.</summary>
    public void LearnContext()
    {
        // Each name once: a name on both sides would not be one that was not seen.
        string[] shuffled = Shuffle(names.Distinct());
        int held = shuffled.Length / 10;
        Dataset test = TextWindows.Words(shuffled[..held], Letters.Vocabulary, NameNet.Context);
        Dataset train = TextWindows.Words(shuffled[held..], Letters.Vocabulary, NameNet.Context);
        var network = new NameNet(settings.Seed);
        Console.WriteLine($"\nMulti-layer perceptron: looks {NameNet.Context} letters back");
        double loss = Train(network, new AdamW(3e-3f), train, test).Evaluate(test).Loss;
        PrintLoss(FormattableString.Invariant($"{held:N0} of {shuffled.Length:N0} names, held back"), loss);
        PrintNames(network.Forward, NameNet.Context);
    }

    private Trainer<TNetwork> Train<TNetwork>(TNetwork network, Optimizer optimizer, Dataset train, Dataset? validation = null)
        where TNetwork : class, ITrainableNetwork
    {
        NetworkSummary.Print(network);
        var trainer = new Trainer<TNetwork>(network, optimizer)
        {
            BatchSize = 64,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
        };
        trainer.WithProgressBar().Fit(train, settings.Epochs, validation);
        return trainer;
    }

    private string[] Shuffle(IEnumerable<string> names)
    {
        string[] shuffled = [.. names];
        var random = new RandomStream(settings.Seed);
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            int other = random.Next(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }
        return shuffled;
    }

    private void PrintNames(Forward forward, int context) =>
        new NameWriter(forward, context, settings.Seed).Print(settings.Temperature);

    private static void PrintLoss(string what, double loss) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Loss on {what}: {loss:F4} nats per letter, like a choice from {Math.Exp(loss):F1} letters"));
}
