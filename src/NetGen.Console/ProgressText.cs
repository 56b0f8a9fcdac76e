using System.Globalization;

namespace NetGen.ConsoleOutput;

/// <summary>Says in a line of text where a training stands.</summary>
internal static class ProgressText
{
    public static string Step(in StepProgress progress, TimeSpan left) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"loss {Number(progress.EpochLoss)}  {Rate(progress.Samples, progress.Elapsed)}  " +
            $"lr {progress.LearningRate:G3}  {Duration(left)} left");

    public static string Epoch(in EpochResult result, in StepProgress lastStep)
    {
        string text = $"loss {Number(result.TrainLoss)}";
        if (result.Training is { } training)
            text += $"  training {Number(training.Loss)}{Metrics(training)}";
        if (result.Validation is { } validation)
            text += $"  validation {Number(validation.Loss)}{Metrics(validation)}";
        return text + string.Create(
            CultureInfo.InvariantCulture,
            $"  {Rate(lastStep.Samples, lastStep.Elapsed)}  lr {result.LearningRate:G3}  {Took(result.Duration)}");
    }

    /// <summary>Why a training ended; nothing to say if it went through all epochs and kept the last parameters.</summary>
    public static string? End(TrainingHistory history)
    {
        string? reason = history.StopReason switch
        {
            StopReason.EarlyStopped => $"Stopped early after epoch {history.Epochs.Count}: the validation loss no longer got better.",
            StopReason.Cancelled => $"Cancelled. Full epochs: {history.Epochs.Count}.",
            StopReason.Failed => $"Failed. Full epochs: {history.Epochs.Count}.",
            _ => null,
        };
        string? restored = history.RestoredEpoch is { } epoch ? $"The parameters are those of epoch {epoch}." : null;
        return reason is null && restored is null ? null : $"{reason} {restored}".Trim();
    }

    /// <summary>Hours, minutes and seconds, as many of them as needed.</summary>
    public static string Duration(TimeSpan time) =>
        time switch
        {
            { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
            { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
            { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time:m\\:ss} min"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time:mm\\:ss} h"),
        };

    // Small networks' epochs are shorter than a tenth of a second, the smallest time that is worth waiting for.
    private static string Took(TimeSpan time) =>
        time.TotalSeconds < 0.1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms") : Duration(time);

    private static string Metrics(Evaluation evaluation) =>
        string.Concat(evaluation.Metrics.Select(metric => $"  {metric.Name} {Number(metric.Value)}"));

    private static string Rate(int samples, TimeSpan time)
    {
        double rate = samples / Math.Max(time.TotalSeconds, 1e-6);
        return rate switch
        {
            >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0.0}M samples/s"),
            >= 1e4 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e3:0.0}k samples/s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{rate:0} samples/s"),
        };
    }

    // As wide as the last time where possible: a line that is painted over must not jump about.
    private static string Number(double number) =>
        number.ToString(Math.Abs(number) is 0 or (>= 1e-3 and < 1e4) ? "F4" : "G4", CultureInfo.InvariantCulture);
}
