using NetGen;

namespace CharRnn;

/// <summary>Gated recurrent units (Cho et al. 2014): two gates instead of three, and no cell beside the hidden state.</summary>
[Network(Streaming = true)]
[Truncate(Size.Window)]
[Tokens(Size.Window, Size.Characters)]
[OneHot]
[Gru(Size.Units, ReturnSequences = true)]
[Dense(Size.Characters, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class GruNet;
