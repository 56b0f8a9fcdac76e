namespace Amp;

/// <summary>One step of a network with <c>Streaming = true</c>: a value of the signal in, a value out.</summary>
internal delegate void SampleStep<in TState>(ReadOnlySpan<float> input, Span<float> output, TState state);

/// <summary>A network as an audio effect: it takes a signal in blocks of any length, as it comes, and remembers what was before.</summary>
/// <param name="step">The network's <c>Step</c>.</param>
/// <param name="state">What it remembers.</param>
internal sealed class Effect<TState>(SampleStep<TState> step, TState state)
{
    /// <summary>Plays a block.</summary>
    public void Play(ReadOnlySpan<float> input, Span<float> output)
    {
        for (int i = 0; i < input.Length; i++)
            step(input.Slice(i, 1), output.Slice(i, 1), state);
    }
}
