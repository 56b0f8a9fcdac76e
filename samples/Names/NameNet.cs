using NetGen;

namespace Names;

/// <summary>
/// Guesses the next letter from the last three: each becomes a learnt vector, and a hidden layer looks at all of them (Bengio
/// et al. 2003, "A neural probabilistic language model").
/// </summary>
[Network]
[Tokens(Context, Letters.Count)]
[Embedding(16)]
[Flatten]
[Dense(200, Activation.Tanh)]
[Dense(Letters.Count, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class NameNet
{
    /// <summary>How many letters it looks back.</summary>
    public const int Context = 3;
}
