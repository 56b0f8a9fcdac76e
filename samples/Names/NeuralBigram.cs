using NetGen;

namespace Names;

/// <summary>
/// Guesses the next letter from the last one. Its one matrix has a row of logits for each letter: what the counts say as
/// well, but found by descent.
/// </summary>
[Network]
[Tokens(1, Letters.Count)]
[OneHot]
[Flatten]
[Dense(Letters.Count, Bias = false, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class NeuralBigram;
