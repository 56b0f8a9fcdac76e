namespace NetGen.Benchmarks;

/// <summary>A transformer block.</summary>
[Block, Residual<Attend>(Name = "attend"), Residual<Think>(Name = "think")]
internal sealed class GptLayer;

/// <summary>A language model of 65 characters: 64 of them, four transformer blocks of 128 features, the next character at each place.</summary>
[Network]
[Tokens(64, 65)]
[Embedding(128, Name = "embedding")]
[Repeat<GptLayer>(4, Name = "blocks")]
[LayerNorm(Name = "ln"), Dense(65, Name = "head")]
[SoftmaxCrossEntropy]
public sealed partial class CharGpt;
