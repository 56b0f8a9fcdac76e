using System.Text;
using System.Text.Json;

namespace NetGen;

public sealed partial class BytePairTokenizer
{
    private const string VersionMark = "#version";
    private const string Version = $"{VersionMark}: 0.2";

    /// <summary>Reads a vocabulary from the files that GPT-2's is published in.</summary>
    /// <param name="vocabularyPath">
    /// <c>vocab.json</c>: an object that gives each token, its bytes written as characters, a number. The numbers are 0, 1, 2, … in any order; each single byte is a token.
    /// </param>
    /// <param name="mergesPath">
    /// <c>merges.txt</c>: on each line two tokens, a space between them, that are merged into a third; those above come first. A first line may say
    /// <c>#version</c>.
    /// </param>
    /// <exception cref="InvalidDataException">A file is malformed, or one does not fit the other; the message says where and what was expected.</exception>
    public static BytePairTokenizer Load(string vocabularyPath, string mergesPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(vocabularyPath);
        ArgumentException.ThrowIfNullOrEmpty(mergesPath);
        using FileStream vocabulary = File.OpenRead(vocabularyPath), merges = File.OpenRead(mergesPath);
        return Load(vocabulary, vocabularyPath, merges, mergesPath);
    }

    /// <summary>Reads a vocabulary from what two streams have from their positions to their ends. They stay open.</summary>
    /// <inheritdoc cref="Load(string, string)"/>
    /// <param name="vocabulary">As <c>vocab.json</c>.</param>
    /// <param name="merges">As <c>merges.txt</c>.</param>
    public static BytePairTokenizer Load(Stream vocabulary, Stream merges)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(merges);
        return Load(vocabulary, "The vocabulary", merges, "The merges");
    }

    /// <summary>Saves the vocabulary in the files that GPT-2's is published in. Each is replaced when all of it is written, or, if anything fails, not touched.</summary>
    /// <param name="vocabularyPath"><c>vocab.json</c>.</param>
    /// <param name="mergesPath"><c>merges.txt</c>.</param>
    /// <exception cref="ArgumentException">Both are the same file.</exception>
    /// <exception cref="DirectoryNotFoundException">A file's directory is not there.</exception>
    public void Save(string vocabularyPath, string mergesPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(vocabularyPath);
        ArgumentException.ThrowIfNullOrEmpty(mergesPath);
        if (Path.GetFullPath(vocabularyPath) == Path.GetFullPath(mergesPath))
            throw new ArgumentException($"Expected two files, received {vocabularyPath} for both.", nameof(mergesPath));
        AtomicFile.Write(vocabularyPath, SaveVocabulary);
        AtomicFile.Write(mergesPath, SaveMerges);
    }

    /// <summary>Writes the vocabulary to two streams. They stay open.</summary>
    /// <param name="vocabulary">Gets what <c>vocab.json</c> has.</param>
    /// <param name="merges">Gets what <c>merges.txt</c> has.</param>
    public void Save(Stream vocabulary, Stream merges)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(merges);
        SaveVocabulary(vocabulary);
        SaveMerges(merges);
    }

    private static BytePairTokenizer Load(Stream vocabulary, string vocabularyName, Stream merges, string mergesName)
    {
        var builder = new BytePairBuilder(VocabularyFile.Read(vocabulary, vocabularyName), vocabularyName);
        using var reader = new StreamReader(merges, Encoding.UTF8, leaveOpen: true);
        string[] lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        int first = lines[0].StartsWith(VersionMark, StringComparison.Ordinal) ? 1 : 0;
        int end = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        for (int i = first; i < end; i++)
            builder.AddMerge(lines[i], $"{mergesName}: line {i + 1}");
        return builder.Build();
    }

    private void SaveVocabulary(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        for (int token = 0; token < Count; token++)
            json.WriteNumber(NameOf(token), token);
        json.WriteEndObject();
    }

    private void SaveMerges(Stream stream)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Version);
        foreach ((int left, int right) in merges.InOrder)
            writer.WriteLine($"{NameOf(left)} {NameOf(right)}");
    }

    private string NameOf(int token) => string.Concat(bytesOf[token].Select(ByteCharacters.Of));
}
