namespace NetGen;

/// <summary>
/// A mini-batch: one buffer for each input and, last, one for the target, each <see cref="Count"/> samples long. Buffers
/// are allocated once for <see cref="Capacity"/> samples and filled again for every step.
/// </summary>
public sealed class Batch
{
    private readonly PortDescription[] ports;
    private readonly float[][] floats;
    private readonly int[][] indices;

    /// <summary>Allocates buffers for the inputs and, where there is one, the target of a network.</summary>
    /// <param name="description">The network.</param>
    /// <param name="capacity">The largest number of samples, 1 or more.</param>
    /// <exception cref="OverflowException">A buffer would be longer than an array can be.</exception>
    public Batch(NetworkDescription description, int capacity)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        Capacity = capacity;
        ports = description.Target is { } target ? [.. description.Inputs, target] : description.Inputs;
        floats = new float[ports.Length][];
        indices = new int[ports.Length][];
        for (int i = 0; i < ports.Length; i++)
        {
            int length = checked(ports[i].Length * capacity);
            floats[i] = ports[i].Type == ElementType.Number ? new float[length] : [];
            indices[i] = ports[i].Type == ElementType.Index ? new int[length] : [];
        }
    }

    /// <summary>The inputs and, where there is one, the target: the buffers' order.</summary>
    public IReadOnlyList<PortDescription> Ports => ports;

    /// <summary>The largest number of samples.</summary>
    public int Capacity { get; }

    /// <summary>Number of samples the batch holds now.</summary>
    public int Count { get; private set; }

    /// <summary>Sets how many samples the batch holds; the buffers' contents stay.</summary>
    /// <param name="count">From 0 to <see cref="Capacity"/>.</param>
    public void Resize(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Capacity);
        Count = count;
    }

    /// <summary>The numbers of a port, all samples.</summary>
    /// <exception cref="InvalidOperationException">The port is made of indices.</exception>
    public Span<float> Floats(int port) => Floats(port, 0, Count);

    /// <summary>The numbers of a port for the samples <paramref name="first"/> … <paramref name="first"/> + <paramref name="count"/> - 1.</summary>
    /// <remarks>They may lie behind <see cref="Count"/>: a batch may be filled first and sized afterwards.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">No such port, or samples outside the capacity.</exception>
    /// <exception cref="InvalidOperationException">The port is made of indices.</exception>
    public Span<float> Floats(int port, int first, int count) => Rows(floats, port, ElementType.Number, first, count);

    /// <summary>The indices of a port, all samples.</summary>
    /// <exception cref="InvalidOperationException">The port is made of numbers.</exception>
    public Span<int> Indices(int port) => Indices(port, 0, Count);

    /// <summary>The indices of a port for the samples <paramref name="first"/> … <paramref name="first"/> + <paramref name="count"/> - 1.</summary>
    /// <remarks>They may lie behind <see cref="Count"/>: a batch may be filled first and sized afterwards.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">No such port, or samples outside the capacity.</exception>
    /// <exception cref="InvalidOperationException">The port is made of numbers.</exception>
    public Span<int> Indices(int port, int first, int count) => Rows(indices, port, ElementType.Index, first, count);

    private Span<T> Rows<T>(T[][] buffers, int port, ElementType asked, int first, int count)
    {
        if ((uint)port >= (uint)ports.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(port), port, $"Expected a port from 0 to {ports.Length - 1}, received {port}.");
        }

        if (ports[port].Type != asked)
        {
            throw new InvalidOperationException(
                $"\"{ports[port].Name}\": expected a port of {asked} elements, received one of {ports[port].Type} elements.");
        }

        if (first < 0 || count < 0 || (long)first + count > Capacity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(first), first, $"Expected samples within the capacity of {Capacity}, received {count} from {first} on.");
        }

        return buffers[port].AsSpan(first * ports[port].Length, count * ports[port].Length);
    }
}
