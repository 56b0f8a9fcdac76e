using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NetGen;

/// <summary>The header of a safetensors file, read and checked: afterwards every tensor lies where it says, whole.</summary>
/// <remarks>
/// The format (https://huggingface.co/docs/safetensors): 8 bytes, the header's length; the header, a JSON object that gives
/// for each tensor <c>dtype</c>, <c>shape</c> and <c>data_offsets</c>, and strings under <c>__metadata__</c>; the data.
/// </remarks>
internal sealed class SafetensorsHeader
{
    /// <summary>Bytes of the header's length, with which a file begins.</summary>
    public const int PrefixLength = 8;

    /// <summary>The most bytes a header may have, as in the reference implementation.</summary>
    public const int MaximumLength = 100_000_000;

    /// <summary>The key under which the file's own strings stand.</summary>
    public const string MetadataKey = "__metadata__";

    private SafetensorsHeader(SafetensorsTensor[] tensors, Dictionary<string, string> metadata)
    {
        Tensors = tensors;
        Metadata = metadata;
    }

    /// <summary>The tensors in the order of their data.</summary>
    public SafetensorsTensor[] Tensors { get; }

    /// <summary>The file's own strings.</summary>
    public Dictionary<string, string> Metadata { get; }

    /// <summary>Reads a header.</summary>
    /// <param name="json">The header, without its length.</param>
    /// <param name="dataLength">How many bytes the file has behind the header.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">The header is malformed, or a tensor is not where it says.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json, long dataLength, string file)
    {
        var tensors = new List<SafetensorsTensor>();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            // Checked at once: the JSON reader finds bad UTF-8 only when a string is asked for.
            if (!Utf8.IsValid(json))
                throw new JsonException("it is not UTF-8.");
            if (!json.StartsWith("{"u8))
                throw new JsonException("it does not begin with {.");
            var reader = new Utf8JsonReader(json);
            Expect(ref reader, JsonTokenType.StartObject, "the header");
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (NextKey(ref reader))
            {
                string name = reader.GetString()!;
                ThrowIfTwice(!names.Add(name), "the header", name);
                if (name == MetadataKey)
                    ParseMetadata(ref reader, metadata);
                else
                    tensors.Add(ParseTensor(ref reader, name));
            }

            reader.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is the reader's answer to an escaped half of a surrogate pair.
            throw new InvalidDataException($"{file}: the header is malformed: {exception.Message}", exception);
        }

        SafetensorsTensor[] inOrder = [.. tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        Check(inOrder, dataLength, file);
        return new SafetensorsHeader(inOrder, metadata);
    }

    private static void ParseMetadata(ref Utf8JsonReader reader, Dictionary<string, string> metadata)
    {
        Expect(ref reader, JsonTokenType.StartObject, MetadataKey);
        while (NextKey(ref reader))
        {
            string key = reader.GetString()!;
            Expect(ref reader, JsonTokenType.String, key);
            ThrowIfTwice(!metadata.TryAdd(key, reader.GetString()!), MetadataKey, key);
        }
    }

    private static SafetensorsTensor ParseTensor(ref Utf8JsonReader reader, string name)
    {
        Expect(ref reader, JsonTokenType.StartObject, name);
        string? type = null;
        long[]? shape = null, offsets = null;
        while (NextKey(ref reader))
        {
            if (reader.ValueTextEquals("dtype"u8))
            {
                ThrowIfTwice(type is not null, name, "dtype");
                Expect(ref reader, JsonTokenType.String, name);
                type = reader.GetString();
            }
            else if (reader.ValueTextEquals("shape"u8))
            {
                ThrowIfTwice(shape is not null, name, "shape");
                shape = ParseNumbers(ref reader, name);
            }
            else if (reader.ValueTextEquals("data_offsets"u8))
            {
                ThrowIfTwice(offsets is not null, name, "data_offsets");
                offsets = ParseNumbers(ref reader, name);
            }
            else
            {
                throw new JsonException($"\"{name}\": expected dtype, shape and data_offsets, received {TextOf(ref reader)}.");
            }
        }

        return type is not null && shape is not null && offsets?.Length == 2
            ? new SafetensorsTensor(name, type, shape, offsets[0], offsets[1])
            : throw new JsonException($"\"{name}\": expected dtype, shape and two data_offsets.");
    }

    private static long[] ParseNumbers(ref Utf8JsonReader reader, string name)
    {
        Expect(ref reader, JsonTokenType.StartArray, name);
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out long number) || number < 0)
                throw new JsonException($"\"{name}\": expected a whole number from 0 to 2^63 - 1, received {TextOf(ref reader)}.");
            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>Goes to the next key of an object; <see langword="false"/> at the object's end.</summary>
    private static bool NextKey(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndObject;

    private static void ThrowIfTwice(bool isThere, string where, string key)
    {
        if (isThere)
            throw new JsonException($"\"{where}\" has \"{key}\" twice.");
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string where)
    {
        if (!reader.Read() || reader.TokenType != type)
            throw new JsonException($"\"{where}\": expected {type}, received {TextOf(ref reader)}.");
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        const int longest = 100;
        string text = Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(longest, reader.ValueSpan.Length)]);
        return text.Length > 0 ? text : reader.TokenType.ToString();
    }

    private static void Check(SafetensorsTensor[] inOrder, long dataLength, string file)
    {
        var problems = new FileProblems(file);
        foreach (SafetensorsTensor tensor in inOrder)
        {
            if (SafetensorsType.SizeOf(tensor.Type) == 0)
                problems.Add(tensor.Name, "a known type of elements", tensor.Type);
            else if (ByteLength(tensor) is not { } length)
                problems.Add(tensor.Name, "a size below 2^63 bytes", tensor.ToString());
            else if (tensor.Begin > tensor.End || tensor.End > dataLength)
                problems.Add(tensor.Name, $"bytes within the {dataLength} of the file", $"{tensor.Begin} to {tensor.End}");
            else if (tensor.End - tensor.Begin != length)
                problems.Add(tensor.Name, $"{length} bytes for {tensor}", $"{tensor.End - tensor.Begin}");
        }

        problems.ThrowIfAny();
        long end = 0;
        foreach (SafetensorsTensor tensor in inOrder)
        {
            if (tensor.Begin != end)
                problems.Add(tensor.Name, $"to begin at byte {end}, neither overlap nor gap", $"byte {tensor.Begin}");
            end = tensor.End;
        }

        if (end != dataLength)
            problems.Add($"Expected {end} bytes of data, received {dataLength}.");
        problems.ThrowIfAny();
    }

    /// <summary>The bytes that type and shape ask for; <see langword="null"/> when they are too many to count.</summary>
    private static long? ByteLength(SafetensorsTensor tensor)
    {
        UInt128 length = (UInt128)SafetensorsType.SizeOf(tensor.Type);
        foreach (long dimension in tensor.Shape)
        {
            length *= (UInt128)dimension;
            if (length > long.MaxValue)
                return null;
        }

        return (long)length;
    }
}
