using NetGen;

namespace Gpt;

/// <summary>What a character sees: itself and those before it.</summary>
[Block, LayerNorm, SelfAttention(heads: 4, Causal = true)]
internal sealed class Attend;

/// <summary>What a character makes of it, each for itself.</summary>
[Block, LayerNorm, Dense(4 * CharGpt.Features, Activation.Gelu), Dense(CharGpt.Features)]
internal sealed class Think;

/// <summary>Both are added to what was there (Vaswani et al. 2017; with the normalisation in front, Radford et al. 2019).</summary>
[Block, Residual<Attend>, Residual<Think>]
internal sealed class TransformerBlock;

/// <summary>A generative pre-trained transformer (Radford et al. 2018): for each character of a text, logits of the one that follows.</summary>
[Network(Streaming = true)]
[Tokens(Context, Vocabulary)]
[Embedding(Features), LearnedPositions]
[Repeat<TransformerBlock>(4)]
[LayerNorm, Dense(Vocabulary, Name = "logits")]
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
