namespace Translate;

/// <summary>Lets the encoder of a network read a text.</summary>
/// <param name="source">The text's tokens, and padding behind them.</param>
/// <param name="sourceLengths">How many of them count.</param>
/// <param name="state">What the decoder begins with.</param>
internal delegate void Start<TState>(ReadOnlySpan<int> source, ReadOnlySpan<int> sourceLengths, TState state);
