namespace Amp;

/// <summary><c>Step</c> of a streaming network: the next values of a signal, as many as there are.</summary>
/// <param name="input">The signal.</param>
/// <param name="output">Receives as many values.</param>
/// <param name="state">What the values before have left.</param>
internal delegate void SignalStep<in TState>(ReadOnlySpan<float> input, Span<float> output, TState state);
