using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;
using Samples;

namespace Autoencoder;

/// <summary>Trains an autoencoder on digits, and shows what is left of digits that it has not learnt from.</summary>
internal static class Reconstruction
{
    public static void Run<TNetwork>(TNetwork network, DigitData data, Settings settings)
        where TNetwork : class, ITrainableNetwork
    {
        Dataset train = ToThemselves(data.Train), test = ToThemselves(data.Test);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{train.Count:N0} images to learn from and {test.Count:N0} to test with: {data.Title}"));
        NetworkSummary.Print(network);
        var trainer = new Trainer<TNetwork>(network, new Adam(2e-3f))
        {
            BatchSize = 32,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
        };
        trainer.WithProgressBar().Fit(train, settings.Epochs, validation: test);

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Mean squared error of a pixel: {trainer.Evaluate(test).Loss:F4}; the mean image for every digit has {ErrorOfMean(train, test):F4}"));
        PairPicture.Draw(test.Columns[0].Floats, trainer.Predict(test), test.Columns[0].SampleLength).Save(settings.Picture);
        Console.WriteLine($"Originals, each beside its reconstruction: {settings.Picture}");
    }

    /// <summary>An autoencoder's targets are its inputs; what the digits are called is of no use to it.</summary>
    private static Dataset ToThemselves(Dataset digits) => new(digits.Count, digits.Columns[0], digits.Columns[0]);

    /// <summary>The error of the best that can be done without a look at the image.</summary>
    private static double ErrorOfMean(Dataset train, Dataset test)
    {
        int pixels = train.Columns[0].SampleLength;
        var mean = new double[pixels];
        ReadOnlySpan<float> learnt = train.Columns[0].Floats, tested = test.Columns[0].Floats;
        for (int i = 0; i < learnt.Length; i++)
            mean[i % pixels] += learnt[i] / (double)train.Count;

        double error = 0;
        for (int i = 0; i < tested.Length; i++)
            error += Math.Pow(tested[i] - mean[i % pixels], 2);
        return error / tested.Length;
    }
}
