using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;
using Samples;

namespace Digits;

/// <summary>Trains a network to recognise digits, and shows what it makes of images that it has not learnt from.</summary>
internal static class Recognition
{
    public static void Run<TNetwork>(TNetwork network, DigitData data, Settings settings)
        where TNetwork : class, ITrainableNetwork
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{data.Train.Count:N0} images to learn from and {data.Test.Count:N0} to test with: {data.Title}"));
        NetworkSummary.Print(network);
        if (settings.Load is { } load)
            network.Parameters.Load(load);

        var trainer = new Trainer<TNetwork>(network, new AdamW(settings.Rate))
        {
            BatchSize = settings.Batch,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
            Metrics = [Metric.Accuracy],
        };
        trainer.WithProgressBar().Fit(data.Train, settings.Epochs, validation: data.Test);

        double accuracy = trainer.Evaluate(data.Test).Metrics["accuracy"];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Accuracy on the test images: {accuracy:P2}"));
        if (settings.Save is { } save)
        {
            network.Parameters.Save(save);
            Console.WriteLine($"Parameters saved to {save}");
        }

        // One row of images that the network got right and, if there are any, one of those that it did not.
        ILookup<bool, Opinion> opinions = Opinion.All(data.Test, trainer.Predict(data.Test)).ToLookup(opinion => opinion.IsRight);
        var gallery = new Gallery(data.Test);
        gallery.PrintRow(opinions[true]);
        gallery.PrintRow(opinions[false]);
    }
}
