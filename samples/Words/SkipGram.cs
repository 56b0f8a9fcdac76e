using NetGen;

namespace Words;

/// <summary>
/// Guesses from a word which words stand near it (Mikolov et al. 2013, "Efficient estimation of word representations in vector space"). Words with like neighbours get like vectors: the rows of the
/// embedding's table are what it is trained for. With so few words the softmax goes over all of them.
/// </summary>
[Network]
[Tokens(1, WordList.Size), Embedding(Features, Init = Init.SmallNormal, Name = "words"), Flatten]
[Dense(WordList.Size, Bias = false, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class SkipGram
{
    /// <summary>Numbers in a word's vector.</summary>
    public const int Features = 32;
}
