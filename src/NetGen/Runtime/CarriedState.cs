namespace NetGen;

/// <summary>
/// What the sequences of a network with <see cref="TruncateAttribute"/> carry from one call to the next: a row for each sample, all of them 0 at the beginning. No
/// gradient flows through it. It belongs to the samples of one place in the batch, and serves one call at a time.
/// </summary>
public sealed class CarriedState
{
    private const int FloatsPerLine = 16;

    private readonly AlignedBuffer buffer;
    private readonly int[] lengths, offsets;

    /// <summary>Allocates a state at the beginning of all sequences; use a network's <c>CreateCarriedState(samples)</c>.</summary>
    /// <param name="samples">Rows, 1 or more.</param>
    /// <param name="lengths">Floats of each value that a sample carries. The array tells networks apart, so it is always the same one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no samples.</exception>
    public CarriedState(int samples, int[] lengths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        ArgumentNullException.ThrowIfNull(lengths);
        Samples = samples;
        this.lengths = lengths;
        offsets = new int[lengths.Length];
        int length = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            offsets[i] = length;
            length = checked(length + ((samples * lengths[i]) + FloatsPerLine - 1)) / FloatsPerLine * FloatsPerLine;
        }

        buffer = new AlignedBuffer(length);
    }

    /// <summary>Samples of a call.</summary>
    public int Samples { get; }

    /// <summary>Goes back to the beginning of all sequences. Allocates nothing.</summary>
    public void Reset() => buffer.Span.Clear();

    /// <summary>Goes back to the beginning of one sample's sequence. Allocates nothing.</summary>
    /// <param name="sample">Its place in the batch, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public void Reset(int sample)
    {
        if ((uint)sample >= (uint)Samples)
            throw new ArgumentOutOfRangeException(nameof(sample), sample, $"Expected a sample from 0 to {Samples - 1}.");
        for (int i = 0; i < lengths.Length; i++)
            Rows(i, sample, 1).Clear();
    }

    /// <summary>Makes another state equal to this one, and shares nothing with it. Allocates nothing.</summary>
    /// <param name="destination">A state of the same network for as many samples; what it held is lost.</param>
    /// <exception cref="ArgumentException">It is another network's, or for another number of samples.</exception>
    public void CopyTo(CarriedState destination)
    {
        Guard.Carried(destination, lengths, Samples);
        buffer.Span.CopyTo(destination.buffer.Span);
    }

    /// <summary>Whether it is for networks whose samples carry these values.</summary>
    internal bool IsOf(int[] lengths) => ReferenceEquals(this.lengths, lengths);

    /// <summary>The rows of some samples.</summary>
    /// <param name="value">Which of the values.</param>
    /// <param name="first">The first sample.</param>
    /// <param name="count">How many.</param>
    internal Span<float> Rows(int value, int first, int count) => buffer.Span.Slice(offsets[value] + (first * lengths[value]), count * lengths[value]);
}
