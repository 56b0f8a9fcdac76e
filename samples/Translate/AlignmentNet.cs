using NetGen;

namespace Translate;

/// <summary>
/// The layers of <see cref="AttentiveDateNet"/> up to its attention, which here gives its weights: how much the decoder looks at each character of the text before it writes each of its own. It has
/// the same parameters by name, and takes them from a trained network.
/// </summary>
[Network]
[Tokens(Alphabet.SourceLength, Alphabet.SourceCharacters, Name = "source", Lengths = true), Embedding(16), Bidirectional<Reader>(Name = "encoder")]
[Tokens(Alphabet.TargetLength, Alphabet.TargetCharacters, Name = "decoder"), Embedding(16)]
[Lstm(DateNet.Units, ReturnSequences = true, InitialState = "encoder", Name = "state")]
[AdditiveAttention(AttentiveDateNet.AttentionWidth, Memory = "encoder", Weights = true, Name = "context")]
public sealed partial class AlignmentNet;
