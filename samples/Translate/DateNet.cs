using NetGen;

namespace Translate;

/// <summary>
/// An encoder reads the text; what it remembers at the end is what the decoder begins with, which writes the translation (Sutskever,
/// Vinyals and Le 2014, "Sequence to sequence learning with neural networks").
/// </summary>
[Network(Streaming = true)]
[Tokens(Alphabet.SourceLength, Alphabet.SourceCharacters, Name = "source", Lengths = true), Embedding(16), Lstm(Units, Name = "encoder")]
[Tokens(Alphabet.TargetLength, Alphabet.TargetCharacters, Name = "decoder"), Embedding(16)]
[Lstm(Units, ReturnSequences = true, InitialState = "encoder")]
[Dense(Alphabet.TargetCharacters, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class DateNet
{
    /// <summary>Features of the hidden states, the encoder's and the decoder's.</summary>
    public const int Units = 64;
}
