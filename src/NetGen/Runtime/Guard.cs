using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// The checks of generated methods: they say what was expected and what came. What is checked at every call is inlined there, and
/// the messages are not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>How many samples a span holds, or steps of one.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="perSample">Elements of a sample.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="shape">A sample's shape.</param>
    /// <param name="unit">What a sample is called.</param>
    /// <exception cref="ArgumentException">The length is no multiple of a sample's.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples(int length, int perSample, string name, string shape, string unit = "sample")
    {
        int samples = length / perSample;
        if (samples * perSample != length)
            ThrowSamples(length, perSample, name, shape, unit);
        return samples;
    }

    /// <summary>How many steps a span holds, one at least.</summary>
    /// <exception cref="ArgumentException">The length is no multiple of a step's, or 0.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Steps(int length, int perStep, string name, string shape)
    {
        if (length == 0)
            ThrowNoSteps(name);
        return Samples(length, perStep, name, shape, "step");
    }

    /// <summary>Checks that a span holds as many samples, or steps of one, as the first input.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int length, int samples, int perSample, string name, string shape, string unit = "sample")
    {
        if (length != (long)samples * perSample)
            ThrowLength(length, samples, perSample, name, shape, unit);
    }

    /// <summary>Checks that there is something to take the mean of.</summary>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NotEmpty(int samples, string name)
    {
        if (samples == 0)
            ThrowEmpty(name);
    }

    /// <summary>Checks that an index is in range.</summary>
    /// <exception cref="ArgumentException">It is not; the message names value and range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Index(int index, int bound, string name)
    {
        if ((uint)index >= (uint)bound)
            ThrowIndex(index, bound - 1, name);
    }

    /// <summary>Checks that all indices are in range.</summary>
    /// <exception cref="ArgumentException">One is not; the message names value, position and range.</exception>
    public static void Indices(ReadOnlySpan<int> indices, int bound, string name)
    {
        int wrong = indices.IndexOfAnyExceptInRange(0, bound - 1);
        if (wrong >= 0)
            ThrowIndex(indices[wrong], wrong, 0, bound - 1, name);
    }

    /// <summary>Checks that there is a length for each sample, and all are in range.</summary>
    /// <exception cref="ArgumentException">One is not; the message names value, position and range.</exception>
    public static void Lengths(ReadOnlySpan<int> lengths, int samples, int steps, string name)
    {
        if (lengths.Length != samples)
            ThrowLengths(lengths.Length, samples, name);
        int wrong = lengths.IndexOfAnyExceptInRange(1, steps);
        if (wrong >= 0)
            ThrowIndex(lengths[wrong], wrong, 1, steps, name);
    }

    /// <summary>Checks that a workspace is large enough.</summary>
    /// <exception cref="ArgumentException">It is another network's.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Workspace([NotNull] Workspace? workspace, int length)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (workspace.Length < length)
            ThrowWorkspace(workspace, length);
    }

    /// <summary>Checks that there is a state in which steps can be made.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    /// <exception cref="InvalidOperationException"><c>Start</c> has not been called.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Started([NotNull] StreamingState? state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.IsStarted)
            ThrowNotStarted();
    }

    /// <summary>Checks that a state has room for more steps.</summary>
    /// <exception cref="InvalidOperationException">The sequence would be longer than the context.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Context(StreamingState state, int steps, int context)
    {
        if (state.Position > context - steps)
            ThrowContext(state.Position, steps, context);
    }

    /// <summary>Checks that what is carried from call to call is this network's, and has a row for each sample.</summary>
    /// <exception cref="ArgumentException">It is another network's, or for another number of samples.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Carried([NotNull] CarriedState? carried, int[] lengths, int samples)
    {
        ArgumentNullException.ThrowIfNull(carried);
        if (!carried.IsOf(lengths) || carried.Samples != samples)
            ThrowCarried(carried, lengths, samples);
    }

    /// <summary>Checks that gradients have the parameters' layout.</summary>
    /// <exception cref="ArgumentException">They are another network's.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gradients([NotNull] Gradients? gradients, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        if (!ReferenceEquals(gradients.Layout, parameters.Layout))
            ThrowGradients(gradients, parameters);
    }

    /// <summary>Checks that what is read and what is written are not the same memory.</summary>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart(ReadOnlySpan<float> source, Span<float> target, string sourceName, string targetName)
    {
        if (source.Overlaps(target))
            ThrowOverlap(sourceName, targetName);
    }

    /// <summary>Checks that what is written is not the parameters.</summary>
    /// <exception cref="ArgumentException">It overlaps them.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart(ParameterSet parameters, Span<float> target, string targetName)
    {
        nint distance = Unsafe.ByteOffset(ref parameters.Reference, ref MemoryMarshal.GetReference(target));
        bool overlaps = (nuint)distance < (nuint)parameters.Layout.Length * sizeof(float) || (nuint)(-distance) < (nuint)target.Length * sizeof(float);
        if (overlaps && !target.IsEmpty)
            ThrowOverlap("Parameters", targetName);
    }

    /// <summary>Checks that indices, which are checked once and read later, are not memory that is written in between.</summary>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void Apart(ReadOnlySpan<int> source, Span<float> target, string sourceName, string targetName) =>
        Apart(MemoryMarshal.Cast<int, float>(source), target, sourceName, targetName);

    /// <summary>Checks that a batch is of a network's shape and holds the samples asked for.</summary>
    /// <exception cref="ArgumentException">It is another network's, or shorter.</exception>
    public static void Batch([NotNull] Batch? batch, NetworkDescription description, int first, int count, bool withTarget)
    {
        ArgumentNullException.ThrowIfNull(batch);
        int ports = description.Inputs.Length + (withTarget ? 1 : 0);
        bool fits = batch.Ports.Count >= ports;
        for (int i = 0; fits && i < ports; i++)
        {
            PortDescription expected = i < description.Inputs.Length ? description.Inputs[i] : description.Target!;
            fits = batch.Ports[i].Type == expected.Type && batch.Ports[i].Length == expected.Length;
        }

        if (!fits)
            throw new ArgumentException($"The batch was made for another network than {description.Name}.", nameof(batch));
        if (first < 0 || count < 0 || first > batch.Count - count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(first), $"Samples {first} to {first + (long)count - 1} were asked for; the batch holds {batch.Count}.");
        }
    }

    [DoesNotReturn]
    private static void ThrowSamples(int length, int perSample, string name, string shape, string unit) => throw new ArgumentException(
        $"\"{name}\" holds {length} elements; expected a multiple of {perSample}, {unit}s of shape {shape}.", name);

    [DoesNotReturn]
    private static void ThrowNoSteps(string name) => throw new ArgumentException($"\"{name}\" holds no steps; expected one at least.", name);

    [DoesNotReturn]
    private static void ThrowIndex(int index, int last, string name) => throw new ArgumentException($"\"{name}\" is {index}; expected 0 to {last}.", name);

    [DoesNotReturn]
    private static void ThrowIndex(int index, int position, int first, int last, string name) =>
        throw new ArgumentException($"\"{name}\" holds {index} at position {position}; expected {first} to {last}.", name);

    [DoesNotReturn]
    private static void ThrowLengths(int length, int samples, string name) =>
        throw new ArgumentException($"\"{name}\" holds {length} elements; expected {samples}: one length a sample.", name);

    [DoesNotReturn]
    private static void ThrowEmpty(string name) =>
        throw new ArgumentException($"\"{name}\" holds no samples; a mean loss needs at least one.", name);

    /// <summary>Says that <c>Start</c> must come first.</summary>
    [DoesNotReturn]
    internal static void ThrowNotStarted() => throw new InvalidOperationException("The state has not been started: call the network's Start first.");

    [DoesNotReturn]
    private static void ThrowContext(long position, int steps, int context) => throw new InvalidOperationException(
        $"The network's context has {context} steps; the state has made {position} of them, and the call has {steps} more. Reset begins another sequence.");

    [DoesNotReturn]
    private static void ThrowWorkspace(Workspace workspace, int length) => throw new ArgumentException(
        $"The workspace holds {workspace.Length} floats; expected {length}. Use the network's own CreateWorkspace().", nameof(workspace));

    [DoesNotReturn]
    private static void ThrowCarried(CarriedState carried, int[] lengths, int samples) => throw new ArgumentException(
        carried.IsOf(lengths)
            ? $"The state is carried by {carried.Samples} samples; expected {samples}, as many as there are in the call."
            : "The state is another network's. Use the network's own CreateCarriedState(samples).", nameof(carried));

    [DoesNotReturn]
    private static void ThrowGradients(Gradients gradients, ParameterSet parameters) => throw new ArgumentException(
        $"The gradients are laid out for other parameters: {gradients.Layout.Length} floats came, {parameters.Layout.Length} were "
        + "expected. Use the network's own CreateGradients().", nameof(gradients));

    [DoesNotReturn]
    private static void ThrowOverlap(string sourceName, string targetName) =>
        throw new ArgumentException($"\"{targetName}\" overlaps \"{sourceName}\"; expected memory of its own.", targetName);

    [DoesNotReturn]
    private static void ThrowLength(int length, int samples, int perSample, string name, string shape, string unit) =>
        throw new ArgumentException(LengthMessage(length, samples, perSample, name, shape, unit), name);

    // Apart from the throw, which the just-in-time compiler recognises as the end of the way only where nothing else is there.
    private static string LengthMessage(int length, int samples, int perSample, string name, string shape, string unit)
    {
        // Nothing but a class index has no dimensions.
        string expected = shape == "[]" ? "one class index a sample" : $"{samples} {unit}{(samples == 1 ? "" : "s")} of shape {shape}";
        return $"\"{name}\" holds {length} elements; expected {(long)samples * perSample}: {expected}.";
    }
}
