using System.Buffers;
using System.IO.Compression;
using static NetGen.Tests.RawSafetensors;

namespace NetGen.Tests;

public class SafetensorsFileTests
{
    public static TheoryData<string> Fixtures => FixtureFile.Ids("");

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Reads_files_that_others_wrote(string id)
    {
        FixtureFile expected = FixtureFile.Read(id);
        using SafetensorsFile file = SafetensorsFile.Open(FixtureFile.PathOf(id));
        Assert.Equal(expected.Names.Order(), file.Tensors.Select(tensor => tensor.Name).Order());
        Assert.Contains(id, file.Metadata["case"]);
        foreach (SafetensorsTensor tensor in file.Tensors)
        {
            Assert.Equal(Array.ConvertAll(expected.Shape(tensor.Name), size => (long)size), tensor.Shape.ToArray());
            if (tensor.Type == "I64")
            {
                var values = new long[tensor.Length];
                file.Read(tensor.Name, values);
                Assert.Equal(expected.Longs(tensor.Name), values);
            }
            else
            {
                var values = new float[tensor.Length];
                file.Read(tensor.Name, values);
                Assert.Equal(expected.Floats(tensor.Name), values);
            }
        }
    }

    // 1, -2, the smallest subnormal or nearest to it, infinity, each as the type spells it.
    [Theory]
    [InlineData("F32", "0000803F 000000C0 01000000 0000807F", float.Epsilon)]
    [InlineData("F16", "003C 00C0 0100 007C", 5.9604645e-8f)]
    [InlineData("BF16", "803F 00C0 0100 807F", 9.1835e-41f)]
    [InlineData("F64", "000000000000F03F 00000000000000C0 000000000000A036 000000000000F07F", float.Epsilon)]
    public void Reads_every_type_of_float(string type, string hexadecimal, float small)
    {
        byte[] data = Convert.FromHexString(hexadecimal.Replace(" ", ""));
        using SafetensorsFile file = Open(Bytes($"{{{Entry("x", type, "[2,2]", 0, data.Length)}}}", data));
        var values = new float[4];
        file.Read("x", values);
        Assert.Equal([1, -2, small, float.PositiveInfinity], values);
    }

    // Longer than one chunk of the reader and of the writer, and not a multiple of it.
    [Fact]
    public void Reads_back_what_it_wrote()
    {
        float[] floats = new float[10_001];
        Layouts.FillNormal(floats, seed: 1);
        floats[5] = float.NaN;
        long[] longs = [.. Enumerable.Range(0, 5_001).Select(i => long.MinValue + i)];
        ulong[] words = [0, 1, ulong.MaxValue];
        var writer = new SafetensorsWriter();
        writer.Metadata["epoch"] = "3";
        writer.Add("floats", floats, 73, 137);
        writer.Add("longs", longs, longs.Length);
        writer.Add("words \u00e9\"\\", words, 3, 1);
        writer.Add("number", new float[] { 7 });
        writer.Add("nothing", ReadOnlyMemory<long>.Empty, 0, 4);
        var stream = new MemoryStream();
        writer.Write(stream);

        stream.Position = 0;
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        var readFloats = new float[floats.Length];
        var readLongs = new long[longs.Length];
        var readWords = new ulong[words.Length];
        var number = new float[1];
        file.Read("floats", readFloats);
        file.Read("longs", readLongs);
        file.Read("words \u00e9\"\\", readWords);
        file.Read("number", number);
        file.Read("nothing", Span<long>.Empty);
        Assert.Equal(floats.Select(BitConverter.SingleToInt32Bits), readFloats.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(longs, readLongs);
        Assert.Equal(words, readWords);
        Assert.Equal([7], number);
        Assert.Equal("3", file.Metadata["epoch"]);
        Assert.Equal("F32 [73, 137]", file["floats"].ToString());
        Assert.Equal("F32 []", file["number"].ToString());
        Assert.All(file.Tensors, tensor => Assert.Equal(0, tensor.Type == "F32" ? 0 : OffsetOf(file, tensor) % 8));
    }

    [Fact]
    public void Header_is_padded_so_that_data_is_aligned()
    {
        for (int length = 1; length < 20; length++)
        {
            var writer = new SafetensorsWriter();
            writer.Add(new string('x', length), new float[] { 1 }, 1);
            var stream = new MemoryStream();
            writer.Write(stream);
            Assert.Equal(0, (stream.Length - sizeof(float)) % 8);
        }
    }

    [Fact]
    public void Reads_from_the_middle_of_a_stream_and_leaves_it_open()
    {
        byte[] bytes = Bytes($"{{{Entry("x", "F32", "[1]", 0, 4)}}}", 0, 0, 128, 63);
        var stream = new MemoryStream([1, 2, 3, .. bytes]) { Position = 3 };
        var value = new float[1];
        using (SafetensorsFile file = SafetensorsFile.Open(stream))
            file.Read("x", value);
        Assert.Equal(1, value[0]);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Reads_from_a_stream_that_cannot_seek()
    {
        var compressed = new MemoryStream();
        using (var writer = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
            writer.Write(Bytes($"{{{Entry("x", "F32", "[1]", 0, 4)}}}", 0, 0, 128, 63));
        compressed.Position = 0;
        using SafetensorsFile file = SafetensorsFile.Open(new GZipStream(compressed, CompressionMode.Decompress));
        var value = new float[1];
        file.Read("x", value);
        Assert.Equal(1, value[0]);
    }

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        using SafetensorsFile file = Open(Bytes($"{{{Entry("f", "F32", "[2]", 0, 8)},{Entry("i", "I32", "[1]", 8, 12)}}}", new byte[12]));
        Assert.Contains("\"i\": expected F32, F16, BF16 or F64, received I32 [1]", Message<InvalidDataException>(() => file.Read("i", new float[1])));
        Assert.Contains("\"f\": expected I64, received F32 [2]", Message<InvalidDataException>(() => file.Read("f", new long[2])));
        Assert.Contains("\"f\": expected U64, received F32 [2]", Message<InvalidDataException>(() => file.Read("f", new ulong[2])));
        Assert.Contains("there is no tensor \"g\". The file has: f, i.", Message<InvalidDataException>(() => file.Read("g", new float[1])));
        Assert.Contains("expected room for 2 values, received 3", Message<ArgumentException>(() => file.Read("f", new float[3])));
        Assert.False(file.TryGet("g", out _));
        Assert.Throws<FileNotFoundException>(() => SafetensorsFile.Open("no such file"));
        Assert.Throws<ArgumentNullException>(() => SafetensorsFile.Open((Stream)null!));
        Assert.Throws<ArgumentException>(() => SafetensorsFile.Open(""));
    }

    [Fact]
    public void Writer_refuses_what_does_not_fit()
    {
        var writer = new SafetensorsWriter();
        writer.Add("x", new float[1], 1);
        Assert.Contains("\"x\"", Message<ArgumentException>(() => writer.Add("x", new long[1], 1)));
        Assert.Contains("reserved", Message<ArgumentException>(() => writer.Add("__metadata__", new float[1], 1)));
        Assert.Contains("expected 6 values for the shape [2, 3], received 5", Message<ArgumentException>(() => writer.Add("y", new float[5], 2, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Add("y", new float[1], -1, -1));
        Assert.Throws<ArgumentNullException>(() => writer.Add(null!, new float[1], 1));
        writer.Add("y", new float[6], 2, 3);
    }

    [Fact]
    public void A_file_that_is_open_can_be_replaced_and_a_failed_one_leaves_nothing_behind()
    {
        using var directory = new TemporaryDirectory();
        string path = directory.File("x.safetensors");
        var good = new SafetensorsWriter();
        good.Add("x", new float[] { 1 }, 1);
        good.Save(path);
        byte[] before = File.ReadAllBytes(path);

        var bad = new SafetensorsWriter();
        bad.Add("first", new float[100_000], 100_000);
        bad.Add("second", new FailingMemory().Memory, 1);
        Assert.Throws<IOException>(() => bad.Save(path));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(directory.Path));

        good.Add("y", new float[] { 2 }, 1);
        good.Save(path);
        using SafetensorsFile file = SafetensorsFile.Open(path);
        Assert.Equal(2, file.Tensors.Count);
        Assert.Equal([path], Directory.GetFiles(directory.Path));
        Assert.ThrowsAny<Exception>(() => good.Save(directory.Path));
        Assert.Equal([path], Directory.GetFiles(directory.Path));
    }

    private static long OffsetOf(SafetensorsFile file, SafetensorsTensor tensor) =>
        file.Tensors.TakeWhile(other => other != tensor).Sum(other => other.Length * (other.Type == "F32" ? 4 : 8));

    private static SafetensorsFile Open(byte[] bytes) => SafetensorsFile.Open(new MemoryStream(bytes));

    private static string Message<T>(Action action)
        where T : Exception => Assert.Throws<T>(action).Message;

    /// <summary>Memory whose content cannot be had, as when a disk fails half-way.</summary>
    private sealed class FailingMemory : MemoryManager<float>
    {
        public override Memory<float> Memory => CreateMemory(1);

        public override Span<float> GetSpan() => throw new IOException("It is gone.");

        public override MemoryHandle Pin(int elementIndex = 0) => default;

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
