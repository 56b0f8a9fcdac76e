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
    /// <param name="capacity">The largest number of samples.</param>
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
    public void Resize(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Capacity);
        Count = count;
    }

    /// <summary>The numbers of a port, all samples.</summary>
    public Span<float> Floats(int port) => Floats(port, 0, Count);

    /// <summary>The numbers of a port for the samples <paramref name="first"/> … <paramref name="first"/> + <paramref name="count"/> - 1.</summary>
    public Span<float> Floats(int port, int first, int count) =>
        Rows(floats[port], ports[port], ElementType.Number, first, count);

    /// <summary>The indices of a port, all samples.</summary>
    public Span<int> Indices(int port) => Indices(port, 0, Count);

    /// <summary>The indices of a port for the samples <paramref name="first"/> … <paramref name="first"/> + <paramref name="count"/> - 1.</summary>
    public Span<int> Indices(int port, int first, int count) =>
        Rows(indices[port], ports[port], ElementType.Index, first, count);

    private static Span<T> Rows<T>(T[] buffer, PortDescription port, ElementType asked, int first, int count) =>
        port.Type == asked
            ? buffer.AsSpan(first * port.Length, count * port.Length)
            : throw new InvalidOperationException($"\"{port.Name}\" is made of {port.Type} elements, not of {asked}.");
}
