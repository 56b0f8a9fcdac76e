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
    /// <summary>Keeps a slip, or a damaged checkpoint, from starting a million threads.</summary>
    public const int MaximumThreads = 1024;

    /// <summary>The name of <see cref="Threads"/> in <see cref="Describe"/>.</summary>
    public const string ThreadsName = "threads";

    /// <summary>Each setting in words, the same in every culture: checkpoints keep and compare them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Describe() =>
    [
        new("batch size", Text(BatchSize)),
        new("seed", Text(Seed)),
        new(ThreadsName, Text(Threads)),
        new("schedule", Schedule.ToString()),
        new("clip norm", Text(ClipNorm)),
        new("clip value", Text(ClipValue)),
        new("early stopping", EarlyStopping?.ToString() ?? "none"),
    ];

    /// <summary>Says which settings are others than those of before.</summary>
    public IEnumerable<string> DifferencesFrom(TrainingSettings before) =>
        before.Describe().Zip(Describe())
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => $"{pair.First.Key}: {pair.First.Value} before, {pair.Second.Value} now");

    private static string Text<T>(T value) => value is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
