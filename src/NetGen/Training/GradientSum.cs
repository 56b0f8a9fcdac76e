using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// Adds up the gradients of a batch's shards in the shards' order, measures the norm of the sum and clips it. A team of
/// threads shares the work block by block; neither the blocks nor their order depend on the number of threads.
/// </summary>
internal sealed class GradientSum
{
    private const int Block = 4096; // floats: two blocks fit well into the first-level cache
    private const int BlocksWorthSharing = 8; // fewer are added up sooner than other threads begin

    private readonly Gradients[] parts;
    private readonly WorkerTeam team;
    private readonly double[] squares;
    private readonly Action<int> sumShare;
    private int partsToSum;
    private object? valueClip, normClip;

    /// <summary>Prepares sums.</summary>
    /// <param name="parts">The shards' gradients; the sum replaces the first ones.</param>
    /// <param name="team">The threads.</param>
    public GradientSum(Gradients[] parts, WorkerTeam team)
    {
        (this.parts, this.team) = (parts, team);
        squares = new double[(Total.Span.Length + Block - 1) / Block];
        sumShare = SumShare;
    }

    /// <summary>The sum, after <see cref="Run"/>.</summary>
    public Gradients Total => parts[0];

    /// <summary>Adds up the parts.</summary>
    /// <returns>The norm of the sum.</returns>
    public float Run() => SumAndMeasure(parts.Length);

    /// <summary>Clips the sum, each gradient first and the norm of what that leaves then.</summary>
    /// <param name="norm">The sum's norm.</param>
    /// <param name="maximumValue">Limit of each gradient, if there is one.</param>
    /// <param name="maximumNorm">Limit of the norm, if there is one.</param>
    public void Clip(float norm, float? maximumValue, float? maximumNorm)
    {
        if (maximumValue is { } limit)
        {
            TeamPass<ValueClip>.Of(team, ref valueClip).Run(new ValueClip(limit), Total.Span, Total.Span);
            if (maximumNorm is not null)
                norm = SumAndMeasure(partsToSum: 1);
        }

        if (maximumNorm is { } maximum && new NormClip(norm, maximum) is { ChangesAnything: true } clip)
            TeamPass<NormClip>.Of(team, ref normClip).Run(in clip, Total.Span, Total.Span);
    }

    private float SumAndMeasure(int partsToSum)
    {
        this.partsToSum = partsToSum;
        if (team.Count == 1 || squares.Length < BlocksWorthSharing)
            Sum(0, squares.Length);
        else
            team.Run(sumShare);
        double sum = 0;
        foreach (double square in squares)
            sum += square;
        return (float)Math.Sqrt(sum);
    }

    private void SumShare(int worker)
    {
        Share share = Share.Of(squares.Length, worker, team.Count);
        Sum(share.First, share.First + share.Count);
    }

    private void Sum(int firstBlock, int endBlock)
    {
        for (int block = firstBlock; block < endBlock; block++)
        {
            int start = block * Block;
            Span<float> total = Total.Span[start..];
            total = total[..Math.Min(Block, total.Length)];
            for (int part = 1; part < partsToSum; part++)
                LanePass.Run(default(Addition), total, parts[part].Span.Slice(start, total.Length));
            squares[block] = SquareSum.Of(total);
        }
    }

    private readonly struct Addition : ILaneRule
    {
        public static int StateCount => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V target, V source, ref V first, ref V second)
            where V : struct, ILanes<V> => target + source;
    }
}
