using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Tests;

/// <summary>
/// One golden case of <c>fixtures/</c> (see the README there). Read with a few lines of its own, not with the library's
/// reader, so that the two check each other.
/// </summary>
public sealed class FixtureFile
{
    private readonly byte[] bytes;
    private readonly int dataStart;
    private readonly JsonElement header;

    private FixtureFile(string path)
    {
        bytes = File.ReadAllBytes(path);
        int headerLength = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        dataStart = 8 + headerLength;
        header = JsonDocument.Parse(bytes.AsMemory(8, headerLength)).RootElement;
        Case = JsonDocument.Parse(header.GetProperty("__metadata__").GetProperty("case").GetString()!).RootElement;
    }

    /// <summary>The directory of the fixtures, beside the test assembly.</summary>
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "fixtures");

    /// <summary>The whole description: <c>id</c>, <c>group</c>, <c>op</c>, <c>size</c>, <c>attrs</c>, <c>tolerance</c>, <c>note</c>.</summary>
    public JsonElement Case { get; }

    /// <summary>The operation, as in <c>dense</c> or <c>softmax_cross_entropy</c>.</summary>
    public string Operation => Case.GetProperty("op").GetString()!;

    /// <summary>The case's settings, by the names in the README's tables.</summary>
    public JsonElement Attributes => Case.GetProperty("attrs");

    /// <summary>The tensors' names.</summary>
    public IEnumerable<string> Names => header.EnumerateObject().Select(entry => entry.Name).Where(name => name != "__metadata__");

    /// <summary>Reads a case, as in <c>Read("dense-relu-tiny-b2")</c>.</summary>
    public static FixtureFile Read(string id) => new(PathOf(id));

    /// <summary>The file of a case.</summary>
    public static string PathOf(string id) => Path.Combine(Directory, id + ".safetensors");

    /// <summary>The cases whose id starts so, in order, for <c>[MemberData]</c>. Throws if there is none, lest a test tests nothing.</summary>
    public static TheoryData<string> Ids(string start)
    {
        string[] ids = [.. System.IO.Directory.GetFiles(Directory, start + "*.safetensors")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal)];
        return ids.Length > 0 ? new TheoryData<string>(ids) : throw new FileNotFoundException($"No fixture starts with \"{start}\".");
    }

    /// <summary>Whether the case has a tensor of this name.</summary>
    public bool Has(string name) => header.TryGetProperty(name, out _);

    /// <summary>A tensor's shape; empty for a scalar.</summary>
    public int[] Shape(string name) =>
        [.. header.GetProperty(name).GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32())];

    /// <summary>The values of an F32 tensor, row-major.</summary>
    public float[] Floats(string name) => Values<float>(name, "F32");

    /// <summary>The values of an I64 tensor, row-major.</summary>
    public long[] Longs(string name) => Values<long>(name, "I64");

    /// <summary>The values of an I64 tensor that are token ids or class indices.</summary>
    public int[] Indices(string name) => Array.ConvertAll(Longs(name), value => checked((int)value));

    /// <summary>The case's own tolerance for <c>forward</c>, <c>gradient</c>, <c>trace</c>, <c>loss</c> or <c>after</c>.</summary>
    public Tolerance Tolerance(string kind)
    {
        JsonElement tolerance = Case.GetProperty("tolerance").GetProperty(kind);
        return new Tolerance(tolerance.GetProperty("rtol").GetDouble(), tolerance.GetProperty("atol").GetDouble());
    }

    private T[] Values<T>(string name, string type)
        where T : unmanaged
    {
        JsonElement entry = header.GetProperty(name);
        Assert.Equal(type, entry.GetProperty("dtype").GetString());
        int begin = dataStart + entry.GetProperty("data_offsets")[0].GetInt32();
        int end = dataStart + entry.GetProperty("data_offsets")[1].GetInt32();
        return MemoryMarshal.Cast<byte, T>(bytes.AsSpan(begin..end)).ToArray();
    }
}
