using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Gives generated code the first element of the runtime's buffers. Not for use by hand: nothing is checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelMemory
{
    /// <summary>The first parameter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Of(ParameterSet parameters) => ref parameters.Reference;

    /// <summary>The first gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Of(Gradients gradients) => ref gradients.Reference;

    /// <summary>The first float of the workspace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Of(Workspace workspace) => ref workspace.Reference;

    /// <summary>The first float of what a state carries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Of(StreamingState state) => ref state.Reference;

    /// <summary>The rows of some samples of a value that is carried from call to call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<float> Rows(CarriedState carried, int value, int first, int count) => carried.Rows(value, first, count);

    /// <summary>Counts steps.</summary>
    /// <returns>How many were before them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint NextSteps(StreamingState state, int count) => state.Next(count);

    /// <summary>Begins a sequence whose start is computed now.</summary>
    /// <exception cref="ArgumentNullException">There is no state.</exception>
    public static void Start(StreamingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Start();
    }
}
