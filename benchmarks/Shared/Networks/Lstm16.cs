namespace NetGen.Benchmarks;

/// <summary>An audio effect: an LSTM of 16 units hears one sample at a time, and a dense layer says the next one of the output.</summary>
[Network(Streaming = true)]
[Input(64, 1)]
[Lstm(16, ReturnSequences = true, Name = "rnn")]
[Dense(1, Name = "fc")]
public sealed partial class Lstm16;
