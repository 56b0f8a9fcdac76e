using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;

namespace Amp;

/// <summary>Trains a network to imitate the distortion.</summary>
internal static class Imitation
{
    private const double TrainingSeconds = 8, HeldBackSeconds = 2;

    /// <summary>Trains, and prints how near the imitation comes on notes that the network has not heard.</summary>
    public static void Run<TNetwork>(TNetwork network, Settings settings)
        where TNetwork : class, ITrainableNetwork
    {
        Sound? input = settings.Input is { } path ? WavReader.Read(path) : null;
        int rate = input?.Rate ?? Sound.StandardRate;
        Dataset train = Window.Cut(Guitar.Play(TrainingSeconds, rate, settings.Seed), rate);
        Dataset heldBack = Window.Cut(Guitar.Play(HeldBackSeconds, rate, settings.Seed + 1), rate);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{TrainingSeconds} s of plucked notes to learn from, {HeldBackSeconds} s held back, {rate:N0} values a second, {train.Count:N0} windows of {Window.Length}"));

        NetworkSummary.Print(network);
        var trainer = new Trainer<TNetwork>(network, new Adam(5e-3f))
        {
            BatchSize = 16,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
            ClipNorm = 1,
        };
        trainer.WithProgressBar().Fit(train, settings.Epochs, validation: heldBack);
        double ratio = ErrorToSignal.Ratio(trainer.Predict(heldBack), heldBack.Columns[1].Floats);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Error to signal on the notes held back: {ratio:P2} ({10 * Math.Log10(ratio):F1} dB)"));
    }
}
