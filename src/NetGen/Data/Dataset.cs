namespace NetGen;

/// <summary>
/// Samples in memory: a column for each input and, last, one for the target. Parts made by <see cref="Slice"/> and
/// <see cref="Split"/> share the columns' memory.
/// </summary>
/// <example><c>var train = new Dataset(images.Length / 784, images, labels);</c></example>
public sealed class Dataset
{
    private readonly DataColumn[] columns;
    private readonly int[] sampleLengths;

    /// <summary>A data set over arrays, which are not copied.</summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="columns">A <c>float[]</c> or <c>int[]</c> for each input and, last, one for the target, each as long as all its samples.</param>
    /// <exception cref="ArgumentException">There are no columns, or one's length is no multiple of <paramref name="count"/>.</exception>
    public Dataset(int count, params ReadOnlySpan<DataColumn> columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (columns.IsEmpty)
            throw new ArgumentException("Expected one column or more, received none.", nameof(columns));
        Count = count;
        this.columns = columns.ToArray();
        sampleLengths = new int[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            int length = columns[i].Length;
            if (count == 0 ? length != 0 : length % count != 0)
            {
                throw new ArgumentException(
                    $"Column {i}: expected a length that {count} samples divide, received {length} elements.", nameof(columns));
            }

            sampleLengths[i] = count == 0 ? 0 : length / count;
        }
    }

    private Dataset(int count, DataColumn[] columns, int[] sampleLengths)
    {
        Count = count;
        this.columns = columns;
        this.sampleLengths = sampleLengths;
    }

    /// <summary>Number of samples.</summary>
    public int Count { get; }

    /// <summary>The columns: those of the inputs and, last, that of the target.</summary>
    public IReadOnlyList<DataColumn> Columns => columns;

    /// <summary>Elements that a sample has in a column.</summary>
    public int SampleLength(int column) => sampleLengths[column];

    /// <summary>The samples <paramref name="start"/> … <paramref name="start"/> + <paramref name="count"/> - 1, in the same memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public Dataset Slice(int start, int count)
    {
        if (start < 0 || count < 0 || start > Count - count)
            throw new ArgumentOutOfRangeException(nameof(start), start, $"Expected samples within {Count}, received {count} from {start} on.");
        var parts = new DataColumn[columns.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = columns[i].Slice(start * sampleLengths[i], count * sampleLengths[i]);
        return new Dataset(count, parts, sampleLengths);
    }

    /// <summary>Two parts in the same memory. <see cref="Shuffle"/> first where the order means something.</summary>
    /// <param name="fraction">The first part's share of the samples, 0 to 1; rounded to whole samples.</param>
    public (Dataset First, Dataset Second) Split(double fraction)
    {
        if (!(fraction is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, $"Expected a fraction from 0 to 1, received {fraction}.");
        int first = (int)Math.Round(Count * fraction, MidpointRounding.AwayFromZero);
        return (Slice(0, first), Slice(first, Count - first));
    }

    /// <summary>A copy with the samples in an order that the seed decides.</summary>
    public Dataset Shuffle(ulong seed)
    {
        // Training's epochs count from 1: this order is none of theirs.
        ReadOnlySpan<int> order = new EpochOrder(Count, seed).Shuffle(epoch: 0);
        var copies = new DataColumn[columns.Length];
        for (int i = 0; i < copies.Length; i++)
            copies[i] = columns[i].Gather(order, sampleLengths[i]);
        return new Dataset(Count, copies, sampleLengths);
    }

    /// <summary>Copies samples into a batch and sets its count. Allocates nothing.</summary>
    /// <remarks>Where the data set has no column for the batch's target, the target's buffer stays as it is.</remarks>
    /// <param name="batch">A batch of a network that the data set fits, see <see cref="Check"/>.</param>
    /// <param name="samples">Which samples, in the batch's order; at most the batch's capacity.</param>
    /// <exception cref="ArgumentException">More samples than the batch has room for, or a column that does not fit its port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public void Fill(Batch batch, ReadOnlySpan<int> samples)
    {
        ArgumentNullException.ThrowIfNull(batch);
        int wrong = Count > 0 ? samples.IndexOfAnyExceptInRange(0, Count - 1) : samples.Length - 1;
        if (wrong >= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(samples), samples[wrong], $"Expected samples from 0 to below {Count}, received {samples[wrong]} at position {wrong}.");
        }

        if (samples.Length > batch.Capacity)
        {
            throw new ArgumentException(
                $"Expected at most {batch.Capacity} samples, the batch's capacity, received {samples.Length}.", nameof(samples));
        }

        int count = Math.Min(columns.Length, batch.Ports.Count);
        for (int i = 0; i < count; i++)
        {
            if (DatasetCheck.Misfit(this, i, batch.Ports[i]) is { } problem)
                throw new ArgumentException(problem, nameof(batch));
        }

        batch.Resize(samples.Length);
        for (int i = 0; i < count; i++)
        {
            if (columns[i].Type == ElementType.Number)
                DataColumn.Gather(columns[i].Floats, samples, sampleLengths[i], batch.Floats(i));
            else
                DataColumn.Gather(columns[i].Indices, samples, sampleLengths[i], batch.Indices(i));
        }
    }

    /// <summary>Checks that the columns are what a network's inputs and target are made of, and that all indices are in range.</summary>
    /// <param name="network">The network.</param>
    /// <param name="withTarget">Whether the target is needed; without, its column may be missing.</param>
    /// <exception cref="ArgumentException">A column does not fit; the message lists expected and received type and shape of each that does not.</exception>
    public void Check(NetworkDescription network, bool withTarget = true)
    {
        ArgumentNullException.ThrowIfNull(network);
        DatasetCheck.Run(this, network, withTarget);
    }
}
