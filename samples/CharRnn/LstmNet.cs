using NetGen;

namespace CharRnn;

/// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997): forgets only what its gates tell it to.</summary>
[Network(Streaming = true)]
[Truncate(Size.Window)]
[Tokens(Size.Window, Size.Characters)]
[OneHot]
[Lstm(Size.Units, ReturnSequences = true)]
[Dense(Size.Characters, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class LstmNet;
