namespace NetGen;

/// <summary>
/// The memory in which a network computes: intermediate values of one tile of samples, and the position in the random
/// numbers of dropout. One workspace serves one thread at a time; any number of workspaces share one set of parameters.
/// </summary>
public sealed class Workspace
{
    private readonly AlignedBuffer buffer;

    /// <summary>Allocates a workspace of <paramref name="length"/> floats; use a network's <c>CreateWorkspace()</c>.</summary>
    /// <param name="length">Floats the network needs; the compiler knows it.</param>
    /// <param name="seed">Seed of the random numbers of dropout.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public Workspace(int length, ulong seed = 0)
    {
        buffer = new AlignedBuffer(length);
        Seed = seed;
    }

    /// <summary>Number of floats.</summary>
    public int Length => buffer.Length;

    /// <summary>Seed of the random numbers of dropout.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// How many samples <c>Backward</c> has seen. Dropout's masks are a function of <see cref="Seed"/> and of this number,
    /// so setting it back repeats them, and shards of a batch that set it to their first sample get the masks of the whole.
    /// </summary>
    public ulong SampleCounter { get; set; }

    /// <summary>The first float of the buffer, for generated code.</summary>
    internal ref float Reference => ref buffer.Reference;
}
