namespace NetGen.Benchmarks;

/// <summary>Attention of a transformer block.</summary>
[Block, LayerNorm(Name = "ln"), SelfAttention(4, Causal = true, Name = "attention")]
internal sealed class Attend;

/// <summary>The two dense layers of a transformer block.</summary>
[Block, LayerNorm(Name = "ln"), Dense(512, Activation.Gelu, Name = "fc1"), Dense(128, Name = "fc2")]
internal sealed class Think;

/// <summary>A transformer block.</summary>
[Block, Residual<Attend>(Name = "attend"), Residual<Think>(Name = "think")]
internal sealed class GptLayer;

/// <summary>One transformer block by itself: 64 steps of 128 features, 4 heads.</summary>
[Network, Input(64, 128), Residual<Attend>(Name = "attend"), Residual<Think>(Name = "think")]
public sealed partial class GptBlock : IForward;

/// <summary>A language model of 65 characters: 64 of them, four transformer blocks of 128 features, the next character at each place.</summary>
[Network]
[Tokens(64, 65)]
[Embedding(128, Name = "embedding"), LearnedPositions(Name = "positions")]
[Repeat<GptLayer>(4, Name = "blocks")]
[LayerNorm(Name = "ln"), Dense(65, Name = "head")]
[SoftmaxCrossEntropy]
public sealed partial class CharGpt;
