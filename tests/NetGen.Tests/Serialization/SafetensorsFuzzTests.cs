using System.Buffers.Binary;
using System.Text.Json;

namespace NetGen.Tests;

/// <summary>Damaged files: they are refused and nothing changes, or what is loaded is what the damaged file really says.</summary>
public class SafetensorsFuzzTests
{
    private const int Rounds = 5_000;
    private const int AllocationPerByte = 20, AllocationInAnyCase = 20_000;

    private static readonly ParameterLayout Layout = Layouts.Of(("a.weight", [3, 2]), ("a.bias", [3]), ("b.weight", [2, 3]), ("c", []));

    [Fact]
    public void Flipped_bits()
    {
        byte[] good = GoodFile();
        Run((random, _) =>
        {
            byte[] bytes = [.. good];
            for (int flips = 1 + random.Next(3); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            return bytes;
        });
    }

    [Fact]
    public void Overwritten_bytes()
    {
        byte[] good = GoodFile();
        Run((random, _) =>
        {
            byte[] bytes = [.. good];
            for (int count = 1 + random.Next(4); count > 0; count--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            return bytes;
        });
    }

    // Digits and punctuation in place of each other reach deeper than random bytes, which rarely are JSON.
    [Fact]
    public void Changed_text_of_the_header()
    {
        byte[] good = GoodFile();
        int headerEnd = 8 + (int)BinaryPrimitives.ReadUInt64LittleEndian(good);
        byte[] characters = "0123456789[]{}:,\"\\ abFIU-.e"u8.ToArray();
        Run((random, _) =>
        {
            byte[] bytes = [.. good];
            for (int count = 1 + random.Next(2); count > 0; count--)
                bytes[8 + random.Next(headerEnd - 8)] = characters[random.Next(characters.Length)];
            return bytes;
        });
    }

    [Fact]
    public void Truncated_at_every_length()
    {
        byte[] good = GoodFile();
        Run((_, round) => good[..(round % good.Length)], good.Length, mayLoad: false);
    }

    [Fact]
    public void Lengthened()
    {
        byte[] good = GoodFile();
        Run((random, round) => [.. good, .. new byte[1 + round]], rounds: 100, mayLoad: false);
    }

    [Fact]
    public void The_undamaged_file_loads()
    {
        byte[] good = GoodFile();
        var parameters = new ParameterSet(Layout, seed: 0);
        Assert.True(TryLoad(parameters, good));
        AssertSays(good, parameters);
    }

    private static void Run(Func<RandomStream, int, byte[]> damage, int rounds = Rounds, bool mayLoad = true)
    {
        var parameters = new ParameterSet(Layout, seed: 0);
        var unchanged = new float[Layout.Length];
        unchanged.AsSpan().Fill(42);
        int loaded = 0;
        for (int round = 0; round < rounds; round++)
        {
            byte[] bytes = damage(new RandomStream((ulong)round), round);
            unchanged.CopyTo(parameters.Span);
            long before = GC.GetAllocatedBytesForCurrentThread();
            bool hasLoaded = TryLoad(parameters, bytes);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.InRange(allocated, 0, AllocationInAnyCase + (AllocationPerByte * bytes.Length));
            if (hasLoaded)
                AssertSays(bytes, parameters);
            else
                Assert.Equal(unchanged, parameters.Span.ToArray());
            loaded += hasLoaded ? 1 : 0;
        }

        // Neither "everything is refused" nor "everything is taken" would test anything.
        Assert.InRange(loaded, mayLoad ? rounds / 100 : 0, mayLoad ? rounds * 9 / 10 : 0);
    }

    // Any other exception fails the test.
    private static bool TryLoad(ParameterSet parameters, byte[] bytes)
    {
        try
        {
            parameters.Load(new MemoryStream(bytes));
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Another reader's view of the same bytes.
    private static void AssertSays(byte[] bytes, ParameterSet parameters)
    {
        int dataStart = 8 + (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(8, dataStart - 8));
        foreach (Parameter parameter in parameters)
        {
            JsonElement entry = header.RootElement.GetProperty(parameter.Name);
            int begin = dataStart + entry.GetProperty("data_offsets")[0].GetInt32();
            string type = entry.GetProperty("dtype").GetString()!;
            for (int i = 0; i < parameter.Length; i++)
                Assert.Equal(Bits(Value(type, bytes, begin, i)), Bits(parameter.Span[i]));
        }
    }

    private static float Value(string type, byte[] bytes, int begin, int index) => type switch
    {
        "F32" => BitConverter.ToSingle(bytes, begin + (4 * index)),
        "F16" => (float)BitConverter.ToHalf(bytes, begin + (2 * index)),
        "BF16" => BitConverter.Int32BitsToSingle(BitConverter.ToInt16(bytes, begin + (2 * index)) << 16),
        _ => (float)BitConverter.ToDouble(bytes, begin + (8 * index)),
    };

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);

    private static byte[] GoodFile()
    {
        byte[] halves = new byte[6], doubles = new byte[48];
        for (int i = 0; i < 3; i++)
            BinaryPrimitives.WriteHalfLittleEndian(halves.AsSpan(2 * i), (Half)(i + 0.5f));
        for (int i = 0; i < 6; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(doubles.AsSpan(8 * i), i - 2.25);
        byte[] singles = [.. Enumerable.Range(0, 6).SelectMany(i => BitConverter.GetBytes(i * 1.5f))];
        string header =
            "{\"__metadata__\":{\"format\":\"netgen\"}," +
            $"{RawSafetensors.Entry("b.weight", "F64", "[2,3]", 0, 48)},{RawSafetensors.Entry("a.weight", "F32", "[3,2]", 48, 72)}," +
            $"{RawSafetensors.Entry("a.bias", "F16", "[3]", 72, 78)},{RawSafetensors.Entry("c", "BF16", "[]", 78, 80)}}}";
        return RawSafetensors.Bytes(header, [.. doubles, .. singles, .. halves, 0x40, 0x40]);
    }
}
