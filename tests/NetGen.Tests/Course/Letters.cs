namespace NetGen.Tests.Course;

/// <summary>The notes' alphabet: '.', which marks where names begin and end, is token 0; a to z follow.</summary>
internal static class Letters
{
    public const int Count = 27;

    public static CharacterVocabulary Vocabulary { get; } = new("abcdefghijklmnopqrstuvwxyz", boundary: '.');

    /// <summary>All pairs of neighbours in names, or the longer contexts of each letter.</summary>
    public static (int[] Contexts, int[] Next) Split(IEnumerable<string> names, int context = 1)
    {
        Dataset data = TextWindows.Words(names, Vocabulary, context);
        return (data.Columns[0].Indices.ToArray(), data.Columns[1].Indices.ToArray());
    }
}
