namespace NetGen.Tests.Gpt2;

/// <summary>GPT-2 as the sample declares it, but small.</summary>
[Network(Streaming = true)]
[Tokens(Context, Vocabulary)]
[Embedding(Features, Init = Init.SmallNormal, Name = "wte"), LearnedPositions(Name = "wpe")]
[TransformerBlock(Heads, Causal = true, Activation = Activation.GeluTanh, Times = Layers, Name = "h")]
[LayerNorm(Name = "ln_f"), Dense(Vocabulary, Bias = false, TiedTo = "wte", Name = "lm_head")]
internal sealed partial class TinyGpt2
{
    public const int Vocabulary = 11, Context = 6, Layers = 2, Heads = 2, Features = 8;
}
