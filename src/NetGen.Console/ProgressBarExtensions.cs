using Spectre.Console;

namespace NetGen.ConsoleOutput;

/// <summary>Shows on the console how a training goes on.</summary>
public static class ProgressBarExtensions
{
    /// <summary>
    /// Shows a progress bar with loss, samples per second, learning rate and time left, and prints a line for each epoch. Where
    /// the output is redirected, only the lines are printed.
    /// </summary>
    /// <param name="trainer">The trainer to follow, in each of its <c>Fit</c>s.</param>
    /// <param name="console">Where to print; the process's console if left out.</param>
    /// <returns>The trainer.</returns>
    /// <example><code>new Trainer&lt;DigitNet&gt;(net, new Adam(1e-3f)).WithProgressBar().Fit(train, epochs: 5);</code></example>
    public static Trainer<TNetwork> WithProgressBar<TNetwork>(this Trainer<TNetwork> trainer, IAnsiConsole? console = null)
        where TNetwork : class, ITrainableNetwork
    {
        ArgumentNullException.ThrowIfNull(trainer);
        var bar = new ProgressBar(console ?? AnsiConsole.Console);
        trainer.StepCompleted += bar.OnStep;
        trainer.EpochCompleted += bar.OnEpoch;
        trainer.Ended += bar.OnEnd;
        return trainer;
    }
}
