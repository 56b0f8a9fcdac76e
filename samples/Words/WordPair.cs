namespace Words;

/// <summary>Two words of a family.</summary>
/// <param name="First">A word.</param>
/// <param name="Second">What it is on the family's other side.</param>
/// <param name="Sentences">With either of the words in the place of #.</param>
internal sealed record WordPair(string First, string Second, params string[] Sentences)
{
    /// <summary>The word of a side, 0 or 1.</summary>
    public string this[int side] => side == 0 ? First : Second;
}
