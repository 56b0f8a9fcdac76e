using NetGen;

namespace Translate;

/// <summary>
/// The decoder looks at the text while it writes: before each character it weighs the encoder's states at all characters of the text by how well they fit its own state, and decides with their sum
/// (Bahdanau, Cho and Bengio 2015, "Neural machine translation by jointly learning to align and translate"). The encoder reads the text both ways, so that a state knows what is around its character.
/// </summary>
[Network(Streaming = true)]
[Tokens(Alphabet.SourceLength, Alphabet.SourceCharacters, Name = "source", Lengths = true), Embedding(16), Bidirectional<Reader>(Name = "encoder")]
[Tokens(Alphabet.TargetLength, Alphabet.TargetCharacters, Name = "decoder"), Embedding(16)]
[Lstm(DateNet.Units, ReturnSequences = true, InitialState = "encoder", Name = "state")]
[AdditiveAttention(AttentionWidth, Memory = "encoder", Name = "context"), Concat("state")]
[Dense(Alphabet.TargetCharacters, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class AttentiveDateNet
{
    /// <summary>Units of the layer that computes how well a state of the encoder fits.</summary>
    public const int AttentionWidth = 32;
}
