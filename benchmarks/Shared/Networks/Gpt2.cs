namespace NetGen.Benchmarks;

/// <summary>Attention of a block of GPT-2.</summary>
[Block, LayerNorm(Name = "ln"), SelfAttention(12, Causal = true, Name = "attention")]
internal sealed class Gpt2Attend;

/// <summary>The two dense layers of a block of GPT-2.</summary>
[Block, LayerNorm(Name = "ln"), Dense(3072, Activation.GeluTanh, Name = "fc1"), Dense(Gpt2.Features, Name = "fc2")]
internal sealed class Gpt2Think;

/// <summary>A block of GPT-2.</summary>
[Block, Residual<Gpt2Attend>(Name = "attend"), Residual<Gpt2Think>(Name = "think")]
internal sealed class Gpt2Block;

/// <summary>GPT-2 in its smallest published size, 124 million parameters (Radford et al. 2019).</summary>
[Network(Streaming = true)]
[Tokens(1024, Vocabulary)]
[Embedding(Features, Name = "wte"), LearnedPositions(Name = "wpe")]
[Repeat<Gpt2Block>(Blocks, Name = "h")]
[LayerNorm(Name = "ln_f"), Dense(Vocabulary, Bias = false, TiedTo = "wte")]
public sealed partial class Gpt2
{
    /// <summary>Tokens that there are.</summary>
    public const int Vocabulary = 50257;

    /// <summary>Numbers for each token.</summary>
    public const int Features = 768;

    /// <summary>Blocks.</summary>
    public const int Blocks = 12;

    /// <summary>Floating-point operations of the next token's logits: two for each weight of a matrix, and attention to so many tokens.</summary>
    public static double StepFlops(int context) => (2.0 * Vocabulary * Features) + BlockFlops(context);

    /// <summary>The same of the logits behind a prompt: the head is computed once.</summary>
    public static double PromptFlops(int tokens) => (2.0 * Vocabulary * Features) + (tokens * BlockFlops(tokens));

    private static double BlockFlops(int context) => Blocks * ((24.0 * Features * Features) + (4.0 * context * Features));
}
