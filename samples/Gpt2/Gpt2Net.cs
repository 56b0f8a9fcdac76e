using NetGen;

namespace Gpt2;

/// <summary>
/// GPT-2 in the smallest of its published sizes, 124 million parameters (Radford et al. 2019, "Language models are unsupervised multitask learners"): for each token of a
/// text, logits of the one that follows.
/// </summary>
[Network(Streaming = true)]
[Tokens(Context, Vocabulary)]
[Embedding(Features, Init = Init.SmallNormal, Name = "wte"), LearnedPositions(Name = "wpe")]
[TransformerBlock(Heads, Causal = true, Activation = Activation.GeluTanh, Times = Layers, Name = "h")]
[LayerNorm(Name = "ln_f"), Dense(Vocabulary, Bias = false, TiedTo = "wte", Name = "lm_head")]
public sealed partial class Gpt2Net
{
    /// <summary>Tokens that there are: 256 bytes, 50,000 merges and the end of a text.</summary>
    public const int Vocabulary = 50257;

    /// <summary>Tokens that the network sees at once.</summary>
    public const int Context = 1024;

    /// <summary>Blocks, one after the other.</summary>
    public const int Layers = 12;

    /// <summary>Heads of attention in each block.</summary>
    public const int Heads = 12;

    /// <summary>Numbers that say what is known of a token.</summary>
    public const int Features = 768;
}
