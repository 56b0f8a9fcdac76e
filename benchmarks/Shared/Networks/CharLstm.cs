namespace NetGen.Benchmarks;

/// <summary>A language model of characters: 64 steps of 27 numbers, an LSTM of 128 units, the next character of 27 at each step.</summary>
[Network]
[Input(64, 27)]
[Lstm(128, ReturnSequences = true, Name = "rnn")]
[Dense(27, Name = "fc")]
[SoftmaxCrossEntropy]
public sealed partial class CharLstm : IForward, IBackward;
