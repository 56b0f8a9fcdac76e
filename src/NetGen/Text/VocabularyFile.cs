using System.Text.Json;
using System.Text.Unicode;

namespace NetGen;

/// <summary>Reads GPT-2's <c>vocab.json</c>: a JSON object that gives each token a number.</summary>
internal static class VocabularyFile
{
    /// <summary>The tokens' names in the order of their numbers.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="file">What stands for it in messages.</param>
    /// <exception cref="InvalidDataException">It is malformed, or the numbers are not 0, 1, 2, … each once.</exception>
    public static string[] Read(Stream stream, string file)
    {
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        ReadOnlySpan<byte> json = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        if (json.StartsWith(byteOrderMark))
            json = json[byteOrderMark.Length..];
        if (!Utf8.IsValid(json))
            throw new InvalidDataException($"{file}: expected JSON in UTF-8, received bytes that are no UTF-8.");
        return InOrder(Parse(json, file), file);
    }

    private static Dictionary<string, int> Parse(ReadOnlySpan<byte> json, string file)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new InvalidDataException($"{file}: expected an object of tokens and their numbers, received {reader.TokenType}.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out int number) || number < 0)
                    throw new InvalidDataException($"{file}: \"{name}\": expected a number, 0 or more, received {System.Text.Encoding.UTF8.GetString(reader.ValueSpan)}.");
                if (!numbers.TryAdd(name, number))
                    throw new InvalidDataException($"{file}: expected each token once, received \"{name}\" again, as {number}.");
            }

            // What follows the object is an error of the reader's.
            reader.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is the reader's answer to an escaped half of a surrogate pair.
            throw new InvalidDataException($"{file}: malformed JSON: {exception.Message}", exception);
        }

        return numbers;
    }

    private static string[] InOrder(Dictionary<string, int> numbers, string file)
    {
        var names = new string?[numbers.Count];
        foreach ((string name, int number) in numbers)
        {
            if (number >= names.Length)
                throw new InvalidDataException($"{file}: \"{name}\": expected a number below {names.Length}, as many as there are tokens, received {number}.");
            if (names[number] is { } other)
                throw new InvalidDataException($"{file}: expected each number once, received {number} for \"{other}\" and \"{name}\".");
            names[number] = name;
        }

        return names!;
    }
}
