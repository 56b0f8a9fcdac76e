using System.Diagnostics;
using Spectre.Console;

namespace NetGen.ConsoleOutput;

/// <summary>
/// Follows a training on a console: a bar that is painted over in place while an epoch runs, and a line for each epoch that is
/// done. Where the output is no terminal, only the lines.
/// </summary>
internal sealed class ProgressBar(IAnsiConsole console)
{
    private const int MaximumBarLength = 40;
    private const string ClearLine = "\r\u001b[2K";
    private static readonly TimeSpan RepaintEvery = TimeSpan.FromMilliseconds(100);

    private readonly bool isTerminal = console.Profile.Capabilities.Ansi && console.Profile.Out.IsTerminal;
    private long lastPaint;
    private bool isPainted;
    private StepProgress lastStep;
    private TimeSpan lastEpochDuration;

    public void OnStep(StepProgress progress)
    {
        lastStep = progress;
        if (!isTerminal || Stopwatch.GetElapsedTime(lastPaint) < RepaintEvery)
            return;
        Paint(progress);
        (lastPaint, isPainted) = (Stopwatch.GetTimestamp(), true);
    }

    public void OnEpoch(EpochResult result)
    {
        lastEpochDuration = result.Duration;
        Clear();
        WriteLine($"{Title(lastStep)}  {ProgressText.Epoch(result, lastStep)}");
    }

    public void OnEnd(TrainingHistory history)
    {
        Clear();
        if (ProgressText.End(history) is { } text)
            WriteLine(text);
        lastEpochDuration = default;
    }

    private void Paint(in StepProgress progress)
    {
        Clear();
        string title = Title(progress);
        string text = ProgressText.Step(progress, TimeLeft(progress));

        // Two spaces on either side of the bar, and the last column stays free: writing to it wraps in some terminals.
        int room = console.Profile.Width - 1 - title.Length - text.Length - 4;
        int length = Math.Clamp(room, 0, MaximumBarLength);
        int full = (int)((long)length * progress.Step / progress.StepsPerEpoch);
        string bar = $"[green]{new string('━', full)}[/][grey]{new string('─', length - full)}[/]";
        if (room >= 0)
            console.Markup($"{title}  {bar}  {text}");
        else if (text.Length < console.Profile.Width)
            console.Markup(text);
    }

    private TimeSpan TimeLeft(in StepProgress progress)
    {
        TimeSpan wholeEpoch = progress.Elapsed * ((double)progress.StepsPerEpoch / progress.Step);
        TimeSpan nextEpochs = lastEpochDuration > TimeSpan.Zero ? lastEpochDuration : wholeEpoch;
        return wholeEpoch - progress.Elapsed + ((progress.Epochs - progress.Epoch) * nextEpochs);
    }

    private void Clear()
    {
        if (isPainted)
            console.Write(new ControlCode(ClearLine));
        isPainted = false;
    }

    // Past Spectre's layout: a log's lines are not to be broken at the width that a redirected console claims to have.
    private void WriteLine(string text) => console.Profile.Out.Writer.WriteLine(text);

    private static string Title(in StepProgress progress) => $"epoch {progress.Epoch}/{progress.Epochs}";
}
