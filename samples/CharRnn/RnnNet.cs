using NetGen;

namespace CharRnn;

/// <summary>The plain recurrent network (Elman 1990): the new hidden state is a tanh of the input and the last one.</summary>
[Network(Streaming = true)]
[Truncate(Size.Window)]
[Tokens(Size.Window, Size.Characters)]
[OneHot]
[Rnn(Size.Units, ReturnSequences = true)]
[Dense(Size.Characters, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class RnnNet;
