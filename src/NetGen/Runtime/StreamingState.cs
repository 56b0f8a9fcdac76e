using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// What a streaming network carries from one step to the next. Every network with <c>[Network(Streaming = true)]</c> has a class <c>State</c> of its own that
/// derives from this. A state serves one thread at a time; any number of states run over one set of parameters.
/// </summary>
public abstract class StreamingState
{
    private const int FloatsOfPosition = sizeof(long) / sizeof(float);

    // Far from where counting on would overflow.
    private const long MostSteps = long.MaxValue / 2;

    private readonly AlignedBuffer buffer;
    private readonly int length;
    private readonly bool needsStart;

    /// <summary>Allocates a state at the beginning of a sequence.</summary>
    /// <param name="length">Floats that are carried.</param>
    /// <param name="workspaceLength">Floats that a step computes in.</param>
    /// <param name="needsStart">Whether <c>Start</c> must be called before the first step.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    protected StreamingState(int length, int workspaceLength, bool needsStart)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(workspaceLength);
        buffer = new AlignedBuffer(checked(length + workspaceLength));
        this.length = length;
        this.needsStart = needsStart;
        IsStarted = !needsStart;
    }

    /// <summary>Steps since the beginning of the sequence.</summary>
    public long Position { get; private set; }

    /// <summary>Whether steps can be made: <see langword="false"/> where <c>Start</c> is still to be called.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>Floats of a snapshot.</summary>
    public int SnapshotLength => length + FloatsOfPosition;

    /// <summary>The first float of what is carried.</summary>
    internal ref float Reference => ref buffer.Reference;

    private Span<float> Carried => buffer.Span[..length];

    /// <summary>Goes back to the beginning of a sequence. Where the network has several chains, <c>Start</c> must be called again.</summary>
    public void Reset()
    {
        Carried.Clear();
        Position = 0;
        IsStarted = !needsStart;
    }

    /// <summary>What is carried, to go on from later. Allocates the array.</summary>
    /// <exception cref="InvalidOperationException"><c>Start</c> has not been called.</exception>
    public float[] Snapshot()
    {
        var snapshot = new float[SnapshotLength];
        Snapshot(snapshot);
        return snapshot;
    }

    /// <summary>Writes what is carried, to go on from later. Bits are what counts: some of them are no number.</summary>
    /// <param name="destination">Takes <see cref="SnapshotLength"/> floats.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    /// <exception cref="InvalidOperationException"><c>Start</c> has not been called.</exception>
    public void Snapshot(Span<float> destination)
    {
        CheckLength(destination.Length, nameof(destination));
        CheckStarted();
        Carried.CopyTo(destination);
        long position = Position;
        MemoryMarshal.Cast<long, float>(new ReadOnlySpan<long>(in position)).CopyTo(destination[length..]);
    }

    /// <summary>Goes on from a snapshot.</summary>
    /// <param name="snapshot">What <see cref="Snapshot(Span{float})"/> has written for a state of the same network.</param>
    /// <exception cref="ArgumentException">It has another length, or its position is one that no sequence reaches; the state stays as it is.</exception>
    public void Restore(ReadOnlySpan<float> snapshot)
    {
        CheckLength(snapshot.Length, nameof(snapshot));
        long position = 0;
        snapshot[length..].CopyTo(MemoryMarshal.Cast<long, float>(new Span<long>(ref position)));
        if (position is < 0 or > MostSteps)
            ThrowPosition(position, nameof(snapshot));
        snapshot[..length].CopyTo(Carried);
        Position = position;
        IsStarted = true;
    }

    /// <summary>Makes another state of the same network equal to this one. Allocates nothing.</summary>
    /// <param name="destination">What it held is lost.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    protected void CopyStateTo(StreamingState destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Carried.CopyTo(destination.Carried);
        destination.Position = Position;
        destination.IsStarted = IsStarted;
    }

    /// <summary>Counts steps.</summary>
    /// <returns>How many were before them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nuint Next(int count)
    {
        long before = Position;
        Position = before + count;
        return (nuint)(ulong)before;
    }

    /// <summary>Begins a sequence whose start is computed now.</summary>
    internal void Start()
    {
        Reset();
        IsStarted = true;
    }

    private void CheckLength(int received, string name)
    {
        if (received != SnapshotLength)
            ThrowLength(SnapshotLength, received, name);
    }

    private void CheckStarted()
    {
        if (!IsStarted)
            Guard.ThrowNotStarted();
    }

    // Apart from the checks, which audio threads run: what makes a message allocates.
    [DoesNotReturn]
    private static void ThrowLength(int expected, int received, string name) => throw new ArgumentException($"Expected {expected} floats, received {received}.", name);

    [DoesNotReturn]
    private static void ThrowPosition(long position, string name) => throw new ArgumentException($"Expected a snapshot of this network, received one at step {position}.", name);
}
