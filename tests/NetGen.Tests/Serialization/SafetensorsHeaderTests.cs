using System.Text;
using static NetGen.Tests.RawSafetensors;

namespace NetGen.Tests;

public class SafetensorsHeaderTests
{
    private static readonly string X = Entry("x", "F32", "[2]", 0, 8);

    // Header, bytes of data, and what the message must say.
    public static TheoryData<string, int, string> BadHeaders => new()
    {
        { "", 0, "does not begin with {" },
        { "[]", 0, "does not begin with {" },
        { " {}", 0, "does not begin with {" },
        { "{", 0, "malformed" },
        { "{}{}", 0, "malformed" },
        { "{}\0", 0, "malformed" },
        { $"{{{X},}}", 8, "malformed" },
        { $"{{{X},{X}}}", 8, "has \"x\" twice" },
        { "{\"\\ud800\":{}}", 0, "malformed" },
        { "{\"x\":null}", 0, "\"x\": expected StartObject" },
        { "{\"x\":{}}", 0, "expected dtype, shape and two data_offsets" },
        { """{"x":{"dtype":"F32","shape":[2]}}""", 8, "expected dtype, shape and two data_offsets" },
        { """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", 8, "expected dtype, shape and two data_offsets" },
        { """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}}""", 8, "expected dtype, shape and two data_offsets" },
        { """{"x":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}}""", 8, "has \"shape\" twice" },
        { """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}}""", 8, "received more" },
        { """{"x":{"dtype":4,"shape":[2],"data_offsets":[0,8]}}""", 8, "expected String, received 4" },
        { """{"x":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}""", 8, "expected StartArray, received 2" },
        { $"{{{Entry("x", "F32", "[-2]", 0, 8)}}}", 8, "expected a whole number from 0 to 2^63 - 1, received -2" },
        { $"{{{Entry("x", "F32", "[2.0]", 0, 8)}}}", 8, "received 2.0" },
        { $"{{{Entry("x", "F32", "[\"2\"]", 0, 8)}}}", 8, "expected a whole number" },
        { $"{{{Entry("x", "F32", "[[2]]", 0, 8)}}}", 8, "expected a whole number" },
        { $"{{{Entry("x", "F32", "[9223372036854775808]", 0, 8)}}}", 8, "received 9223372036854775808" },
        { $"{{{Entry("x", "F99", "[2]", 0, 8)}}}", 8, "\"x\": expected a known type of elements, received F99" },
        { $"{{{Entry("x", "F32", "[3]", 0, 8)}}}", 8, "\"x\": expected 12 bytes for F32 [3], received 8" },
        { $"{{{Entry("x", "F32", "[2]", 8, 0)}}}", 8, "expected bytes within the 8 of the file, received 8 to 0" },
        { $"{{{Entry("x", "F32", "[4]", 0, 16)}}}", 8, "expected bytes within the 8 of the file, received 0 to 16" },
        { $"{{{Entry("x", "F32", "[4294967296,4294967296]", 0, 8)}}}", 8, "expected a size below 2^63 bytes" },
        { $"{{{Entry("x", "F32", "[4611686018427387904]", 0, 0)}}}", 0, "expected a size below 2^63 bytes" },
        { $"{{{Entry("x", "F64", "[9223372036854775807,9223372036854775807,9223372036854775807]", 0, 0)}}}", 0, "below 2^63" },
        { $"{{{Entry("x", "F32", "[2]", 4, 12)}}}", 12, "\"x\": expected to begin at byte 0, neither overlap nor gap, received byte 4" },
        { $"{{{X},{Entry("y", "F32", "[1]", 4, 8)}}}", 8, "\"y\": expected to begin at byte 8, neither overlap nor gap, received byte 4" },
        { $"{{{X},{Entry("y", "F32", "[1]", 12, 16)}}}", 16, "\"y\": expected to begin at byte 8, neither overlap nor gap, received byte 12" },
        { $"{{{X}}}", 12, "Expected 8 bytes of data, received 12" },
        { "{}", 1, "Expected 0 bytes of data, received 1" },
        { "{\"__metadata__\":[]}", 0, "\"__metadata__\": expected StartObject" },
        { "{\"__metadata__\":{\"a\":1}}", 0, "\"a\": expected String, received 1" },
        { "{\"__metadata__\":{\"a\":\"b\",\"a\":\"c\"}}", 0, "has \"a\" twice" },
    };

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public void Refuses_what_is_malformed(string header, int dataLength, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Open(Bytes(header, new byte[dataLength])));
        Assert.StartsWith("The stream: ", error.Message);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Says_all_that_is_wrong_at_once()
    {
        byte[] file = Bytes($"{{{Entry("x", "F99", "[2]", 0, 8)},{Entry("y", "F32", "[3]", 0, 8)},{X.Replace("x", "z")}}}", new byte[8]);
        var error = Assert.Throws<InvalidDataException>(() => Open(file));
        Assert.Contains("2 problems", error.Message);
        Assert.Contains("\"x\": expected a known type", error.Message);
        Assert.Contains("\"y\": expected 12 bytes", error.Message);
    }

    [Fact]
    public void Refuses_bad_UTF8() =>
        Assert.Contains("not UTF-8", Assert.Throws<InvalidDataException>(() => Open(Bytes([(byte)'{', 0xFF, (byte)'}']))).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Refuses_a_file_without_a_length(int length) =>
        Assert.Contains($"received {length} bytes", Assert.Throws<InvalidDataException>(() => Open(new byte[length])).Message);

    // A file of 100 bytes whose header claims to be large must not make the reader allocate it.
    [Theory]
    [InlineData(93UL, "not a safetensors file, or cut off; expected a header of at most the 92 bytes that follow")]
    [InlineData(99_999_999UL, "not a safetensors file, or cut off; expected a header of at most the 92 bytes that follow")]
    [InlineData(1UL << 31, "not a safetensors file; expected it to begin with its header's length, at most 100000000 bytes")]
    [InlineData(1UL << 63, "not a safetensors file; expected it to begin with its header's length, at most 100000000 bytes")]
    [InlineData(ulong.MaxValue, "not a safetensors file; expected it to begin with its header's length, at most 100000000 bytes")]
    public void Refuses_a_header_longer_than_the_file_without_allocating_it(ulong length, string expected)
    {
        byte[] file = [.. BitConverter.GetBytes(length), .. new byte[92]];
        long before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => Open(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Contains(expected, error.Message);
        Assert.EndsWith($", received {length}.", error.Message);
    }

    [Fact]
    public void Refuses_a_header_above_100_MB()
    {
        using var directory = new TemporaryDirectory();
        using (FileStream stream = File.Create(directory.File("large")))
        {
            stream.Write(BitConverter.GetBytes(100_000_001UL));
            stream.SetLength(100_000_200);
        }

        var error = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(directory.File("large")));
        Assert.Contains("at most 100000000 bytes", error.Message);
    }

    // What costs most to read for its length: entries as short as they can be.
    [Fact]
    public void Allocates_in_proportion_to_the_file()
    {
        byte[] bytes = Bytes($"{{{string.Join(",", Enumerable.Range(0, 20_000).Select(i => Entry($"{i}", "U8", "[0]", 0, 0)))}}}");
        var stream = new MemoryStream(bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, bytes.Length, 12L * bytes.Length);
        Assert.Equal(20_000, file.Tensors.Count);
    }

    [Fact]
    public void Accepts_what_the_format_allows()
    {
        string header =
            "{\"__metadata__\":{\"a\":\"b\",\"\":\"\u00e9\\n\"}," +
            $"{Entry("late", "U8", "[3]", 4, 7)},{Entry("early", "F32", "[]", 0, 4)},{Entry("empty", "F64", "[0,5]", 4, 4)}}}   ";
        using SafetensorsFile file = Open(Bytes(header, 0, 0, 128, 63, 1, 2, 3));
        Assert.Equal(["early", "empty", "late"], file.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([1, 0, 3], file.Tensors.Select(tensor => tensor.Length));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "b", [""] = "\u00e9\n" }, file.Metadata);
        Assert.Equal("F64 [0, 5]", file["empty"].ToString());
        var value = new float[1];
        file.Read("early", value);
        Assert.Equal(1, value[0]);
    }

    [Fact]
    public void Accepts_an_empty_file() => Assert.Empty(Open(Bytes("{}")).Tensors);

    private static SafetensorsFile Open(byte[] bytes) => SafetensorsFile.Open(new MemoryStream(bytes));
}
