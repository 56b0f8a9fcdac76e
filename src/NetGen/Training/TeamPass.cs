using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>A <see cref="LanePass"/> that a team of threads shares: each goes through one contiguous part. Allocates nothing.</summary>
internal sealed unsafe class TeamPass<TRule>
    where TRule : struct, ILaneRule
{
    /// <summary>Fewer floats than this are done sooner than another thread has begun.</summary>
    private const int LengthWorthSharing = 16 * 1024;

    private const int FloatsPerLine = 16;

    private readonly WorkerTeam team;
    private readonly Action<int> runPart;
    private TRule rule;
    private float* targets, sources, first, second;
    private int length;

    private TeamPass(WorkerTeam team)
    {
        this.team = team;
        runPart = RunPart;
    }

    /// <summary>The pass of a team that a caller keeps from one call to the next; made where there is none yet.</summary>
    public static TeamPass<TRule> Of(WorkerTeam team, [NotNull] ref object? kept)
    {
        if (kept is TeamPass<TRule> pass && ReferenceEquals(pass.team, team))
            return pass;
        var made = new TeamPass<TRule>(team);
        kept = made;
        return made;
    }

    /// <inheritdoc cref="LanePass.Run"/>
    public void Run(
        in TRule rule, Span<float> targets, ReadOnlySpan<float> sources, Span<float> first = default, Span<float> second = default)
    {
        if (team.Count == 1 || targets.Length < LengthWorthSharing)
        {
            LanePass.Run(in rule, targets, sources, first, second);
            return;
        }

        LanePass.ThrowIfMisfit<TRule>(targets, sources, first, second);
        fixed (float* t = targets, s = sources, f = first, g = second)
        {
            (this.rule, length) = (rule, targets.Length);
            this.targets = t;
            this.sources = s;
            this.first = f;
            this.second = g;
            team.Run(runPart);
        }
    }

    private void RunPart(int worker)
    {
        // Whole cache lines, so that no two threads write to the same one.
        Share lines = Share.Of((length + FloatsPerLine - 1) / FloatsPerLine, worker, team.Count);
        int start = lines.First * FloatsPerLine;
        int count = Math.Min(lines.Count * FloatsPerLine, length - start);
        LanePass.Run(in rule, Part(targets, true), Part(sources, true), Part(first, TRule.StateCount > 0), Part(second, TRule.StateCount > 1));

        Span<float> Part(float* buffer, bool isThere) => isThere ? new Span<float>(buffer + start, count) : default;
    }
}
