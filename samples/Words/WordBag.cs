using NetGen;

namespace Words;

/// <summary>Counts the words of a sentence. Their order is forgotten, as in a bag; nothing is learnt.</summary>
[Network]
[Tokens(Length, WordList.Size), BagOfWords]
public sealed partial class WordBag
{
    /// <summary>Words of the longest sentence.</summary>
    public const int Length = 10;
}
