using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;

namespace Amp;

/// <summary>Trains a network to imitate the distortion, and plays something through it.</summary>
internal sealed class Imitation(Settings settings)
{
    private const double TrainingSeconds = 8, HeldBackSeconds = 2;

    private readonly Sound? input = settings.Input is { } path ? WavReader.Read(path) : null;

    /// <summary>Trains, prints how near the imitation comes on notes that the network has not heard, and writes what was asked for.</summary>
    /// <param name="network">The network.</param>
    /// <param name="step">Its <c>Step</c>.</param>
    /// <param name="createState">Its <c>CreateState</c>.</param>
    public void Run<TNetwork, TState>(TNetwork network, SignalStep<TState> step, Func<TState> createState)
        where TNetwork : class, ITrainableNetwork
    {
        int rate = input?.Rate ?? Sound.StandardRate;
        float[] heldBack = Guitar.Play(HeldBackSeconds, rate, settings.Seed + 1);
        Train(network, rate, heldBack);

        float[] played = Play(heldBack);
        double ratio = ErrorToSignal.Ratio(played, Distortion.Play(heldBack, rate));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Error to signal on the notes held back: {ratio:P2} ({10 * Math.Log10(ratio):F1} dB)"));
        BlockTiming.Print(step, createState(), heldBack);
        if (settings.Output is { } target)
        {
            WavWriter.Write(target, input is { } sound
                ? sound with { Values = Play(sound.Values) }
                : new Sound(rate, WavFormat.Pcm24, played));
            Console.WriteLine($"Wrote {target}");
        }

        float[] Play(float[] signal)
        {
            var output = new float[signal.Length];
            step(signal, output, createState());
            return output;
        }
    }

    private void Train<TNetwork>(TNetwork network, int rate, float[] heldBack)
        where TNetwork : class, ITrainableNetwork
    {
        Dataset train = Window.Cut(Guitar.Play(TrainingSeconds, rate, settings.Seed), rate);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{TrainingSeconds} s of plucked notes to learn from, {train.Count:N0} windows of {Window.Length}; {HeldBackSeconds} s held back; {rate:N0} values a second"));
        NetworkSummary.Print(network);
        var trainer = new Trainer<TNetwork>(network, new Adam(5e-3f))
        {
            BatchSize = 16,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
            ClipNorm = 1,
        };
        trainer.WithProgressBar().Fit(train, settings.Epochs, validation: Window.Cut(heldBack, rate));
    }
}
