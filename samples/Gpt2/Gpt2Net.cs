using NetGen;

namespace Gpt2;

/// <summary>What a token sees: itself and those before it.</summary>
[Block, LayerNorm(Name = "ln_1"), SelfAttention(Gpt2Net.Heads, Causal = true, Name = "attn")]
internal sealed class Attend;

/// <summary>What a token makes of it, each for itself.</summary>
[Block, LayerNorm(Name = "ln_2"), Dense(4 * Gpt2Net.Features, Activation.GeluTanh, Name = "c_fc"), Dense(Gpt2Net.Features, Name = "c_proj")]
internal sealed class Think;

/// <summary>Both are added to what was there.</summary>
[Block, Residual<Attend>, Residual<Think>]
internal sealed class TransformerBlock;

/// <summary>
/// GPT-2 in the smallest of its published sizes, 124 million parameters (Radford et al. 2019, "Language models are unsupervised multitask learners"): for each token of a
/// text, logits of the one that follows.
/// </summary>
[Network(Streaming = true)]
[Tokens(Context, Vocabulary)]
[Embedding(Features, Init = Init.SmallNormal, Name = "wte"), LearnedPositions(Name = "wpe")]
[Repeat<TransformerBlock>(Layers)]
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
