namespace NetGen.Tests.Gpt2;

[Block, LayerNorm(Name = "ln_1"), SelfAttention(TinyGpt2.Heads, Causal = true, Name = "attn")]
internal sealed class Attend;

[Block, LayerNorm(Name = "ln_2"), Dense(4 * TinyGpt2.Features, Activation.GeluTanh, Name = "c_fc"), Dense(TinyGpt2.Features, Name = "c_proj")]
internal sealed class Think;

[Block, Residual<Attend>, Residual<Think>]
internal sealed class TransformerBlock;

/// <summary>GPT-2 as the sample declares it, but small.</summary>
[Network(Streaming = true)]
[Tokens(Context, Vocabulary)]
[Embedding(Features, Init = Init.SmallNormal, Name = "wte"), LearnedPositions(Name = "wpe")]
[Repeat<TransformerBlock>(Layers)]
[LayerNorm(Name = "ln_f"), Dense(Vocabulary, Bias = false, TiedTo = "wte", Name = "lm_head")]
internal sealed partial class TinyGpt2
{
    public const int Vocabulary = 11, Context = 6, Layers = 2, Heads = 2, Features = 8;
}
