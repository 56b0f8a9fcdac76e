namespace NetGen.Benchmarks;

/// <summary>Attention of a transformer block.</summary>
[Block, LayerNorm(Name = "ln"), SelfAttention(4, Causal = true, Name = "attention")]
internal sealed class Attend;

/// <summary>The two dense layers of a transformer block.</summary>
[Block, LayerNorm(Name = "ln"), Dense(512, Activation.Gelu, Name = "fc1"), Dense(128, Name = "fc2")]
internal sealed class Think;

/// <summary>One transformer block: 64 steps of 128 features, 4 heads.</summary>
[Network, Input(64, 128), Residual<Attend>(Name = "attend"), Residual<Think>(Name = "think")]
public sealed partial class GptBlock : IForward;
