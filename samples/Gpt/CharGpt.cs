using NetGen;

namespace Gpt;

/// <summary>
/// A generative pre-trained transformer (Radford et al. 2018): for each character of a text, logits of the one that follows. Each block adds two things to what is known of a character: what it sees of
/// itself and of those before it, and what it makes of that (Vaswani et al. 2017; with the normalisation in front, Radford et al. 2019).
/// </summary>
[Network(Streaming = true)]
[Tokens(Context, Vocabulary)]
[Embedding(Features, Init = Init.SmallNormal, Name = "characters"), LearnedPositions(Name = "positions")]
[TransformerBlock(heads: 4, Causal = true, Times = 4, Name = "h")]
[LayerNorm(Name = "ln"), Dense(Vocabulary, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class CharGpt
{
    /// <summary>Most different characters of a text: all of ASCII that can be printed, and the end of a line.</summary>
    public const int Vocabulary = 96;

    /// <summary>Characters that the network sees at once.</summary>
    public const int Context = 64;

    /// <summary>Numbers that say what is known of a character.</summary>
    public const int Features = 128;
}
