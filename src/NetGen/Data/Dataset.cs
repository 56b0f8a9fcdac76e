namespace NetGen;

/// <summary>
/// Samples in memory: a column for each input and, last, one for the target. Parts made by <see cref="Slice"/> and
/// <see cref="Split"/> share the columns' memory.
/// </summary>
/// <example><c>var train = new Dataset(images.Length / 784, images, labels);</c></example>
public sealed class Dataset
{
    private readonly DataColumn[] columns;

    /// <summary>A data set over arrays, which are not copied.</summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="columns">A <c>float[]</c> or <c>int[]</c> for each input and, last, one for the target, with all samples.</param>
    /// <exception cref="ArgumentException">There are no columns, or one does not hold <paramref name="count"/> samples.</exception>
    public Dataset(int count, params ReadOnlySpan<DataColumn> columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (columns.IsEmpty)
            throw new ArgumentException("Expected one column or more, received none.", nameof(columns));
        Count = count;
        this.columns = new DataColumn[columns.Length];
        for (int i = 0; i < columns.Length; i++)
            this.columns[i] = columns[i].Of(count, i);
    }

    private Dataset(int count, DataColumn[] columns, int sequences = 0)
    {
        Count = count;
        Sequences = sequences;
        this.columns = columns;
    }

    /// <summary>Number of samples.</summary>
    public int Count { get; }

    /// <summary>
    /// How many sequences lie side by side, see <see cref="Continuous"/>: so many samples further on, what a sample holds goes on. 0 where each sample is by itself.
    /// </summary>
    public int Sequences { get; }

    /// <summary>The columns: those of the inputs and, last, that of the target.</summary>
    public IReadOnlyList<DataColumn> Columns => columns;

    /// <summary><paramref name="count"/> samples from <paramref name="start"/> on, in the same memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    /// <exception cref="ArgumentException">Sequences lie side by side, and these are not whole batches of them.</exception>
    public Dataset Slice(int start, int count)
    {
        if (start < 0 || count < 0 || start > Count - count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start), start, $"Expected samples within {Count}, received {count} from {start} on.");
        }

        if (Sequences > 0 && (start % Sequences > 0 || count % Sequences > 0))
            throw new ArgumentException($"Expected whole batches of {Sequences} sequences, received {count} samples from {start} on; cut the data set before {nameof(Continuous)}.", nameof(count));
        return new Dataset(count, Array.ConvertAll(columns, column => column.Slice(start, count)), Sequences);
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
        ReadOnlySpan<int> order = new EpochOrder(Count, seed).Shuffle(epoch: 0).Span;
        var copies = new DataColumn[columns.Length];
        for (int i = 0; i < copies.Length; i++)
            copies[i] = columns[i].Copy(order);
        return new Dataset(Count, copies);
    }

    /// <summary>
    /// A copy for truncated backpropagation through time: the samples, each of which goes on where the one before ends, are cut into sequences of equal length that
    /// lie side by side. Batch b has the b-th sample of each, so row r of a batch goes on where row r of the batch before ends. Samples left over at the end are dropped.
    /// </summary>
    /// <param name="sequences">How many, 1 or more: the batch size of training.</param>
    /// <exception cref="ArgumentException">There are fewer samples, or they lie side by side already.</exception>
    public Dataset Continuous(int sequences)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sequences);
        if (Sequences > 0)
            throw new ArgumentException($"Expected samples one behind the other, received {Sequences} sequences side by side.", nameof(sequences));
        if (sequences > Count)
            throw new ArgumentException($"Expected at most {Count} sequences, one for each sample, received {sequences}.", nameof(sequences));
        int length = Count / sequences;
        var order = new int[length * sequences];
        for (int i = 0; i < order.Length; i++)
            order[i] = (i % sequences * length) + (i / sequences);
        return new Dataset(order.Length, Array.ConvertAll(columns, column => column.Copy(order)), sequences);
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
                nameof(samples), samples[wrong], $"Expected samples below {Count}, received {samples[wrong]} at position {wrong}.");
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
        FillPart(batch, 0, samples);
    }

    /// <summary>Copies samples into a part of a batch; for threads that share a batch of data that has been checked.</summary>
    /// <param name="batch">A batch of a network that the data set fits.</param>
    /// <param name="first">Index in the batch of the first of the samples.</param>
    /// <param name="samples">Which samples.</param>
    internal void FillPart(Batch batch, int first, ReadOnlySpan<int> samples)
    {
        for (int i = 0; i < Math.Min(columns.Length, batch.Ports.Count); i++)
        {
            if (columns[i].Type == ElementType.Number)
                columns[i].CopyTo(batch.Floats(i, first, samples.Length), samples);
            else
                columns[i].CopyTo(batch.Indices(i, first, samples.Length), samples);
        }
    }

    /// <summary>Checks that the columns are what a network's inputs and target are made of, and that all indices are in range.</summary>
    /// <param name="network">The network.</param>
    /// <param name="withTarget">Whether the target is needed; without, its column may be missing.</param>
    /// <exception cref="ArgumentException">A column does not fit; the message lists what each was expected to be and is.</exception>
    public void Check(NetworkDescription network, bool withTarget = true)
    {
        ArgumentNullException.ThrowIfNull(network);
        DatasetCheck.Run(this, network, withTarget);
    }
}
