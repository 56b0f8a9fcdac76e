using System.Globalization;

namespace NetGen;

/// <summary>
/// A trainer's settings as one <c>Fit</c> uses them: all that decides the result besides network, optimiser and data.
/// </summary>
internal sealed record TrainingSettings(
    int BatchSize,
    ulong Seed,
    int Threads,
    LearningRateSchedule Schedule,
    float? ClipNorm,
    float? ClipValue,
    EarlyStopping? EarlyStopping)
{
    /// <summary>Each setting in words, the same in every culture: checkpoints keep and compare them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Describe() =>
    [
        new("batch size", Text(BatchSize)),
        new("seed", Text(Seed)),
        new("threads", Text(Threads)),
        new("schedule", Schedule.ToString()),
        new("clip norm", Text(ClipNorm)),
        new("clip value", Text(ClipValue)),
        new("early stopping", EarlyStopping?.ToString() ?? "none"),
    ];

    private static string Text<T>(T value) => value is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
