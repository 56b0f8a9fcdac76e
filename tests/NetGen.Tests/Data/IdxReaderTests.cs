namespace NetGen.Tests.Data;

public class IdxReaderTests
{
    [Fact]
    public void Every_type_of_elements_is_read()
    {
        AssertReads(0x08, [0, 127, 255], IdxType.Unsigned8, [0, 127, 255]);
        AssertReads(0x09, [0, 127, 255], IdxType.Signed8, [0, 127, -1]);
        AssertReads(0x0B, [0, 1, 127, 255, 128, 0], IdxType.Signed16, [1, short.MaxValue, short.MinValue]);
        AssertReads(0x0C, [0, 0, 1, 0, 127, 255, 255, 255, 255, 255, 255, 254], IdxType.Signed32, [256, int.MaxValue, -2]);
        IdxArray singles = Read(IdxBytes.File(0x0D, [2], 0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0));
        Assert.Equal(IdxType.Real32, singles.Type);
        Assert.Equal([1.5f, -2], singles.ToFloats());
        IdxArray doubles = Read(IdxBytes.File(0x0E, [2], 0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0));
        Assert.Equal(IdxType.Real64, doubles.Type);
        Assert.Equal([1.5f, -2], doubles.ToFloats());
    }

    [Fact]
    public void Dimensions_are_told()
    {
        IdxArray array = Read(IdxBytes.File(0x08, [2, 1, 3], 1, 2, 3, 4, 5, 6));
        Assert.Equal([2, 1, 3], array.Dimensions);
        Assert.Equal((2, 6), (array.Count, array.Length));
        Assert.Equal(0, Read(IdxBytes.File(0x0C, [0, 28])).Length);
    }

    [Fact]
    public void Packed_files_are_known_by_their_content()
    {
        byte[] pixels = new byte[100_000];
        new Random(1).NextBytes(pixels);
        byte[] bytes = IdxBytes.File(0x08, [100, 1000], pixels);
        float[] expected = [.. pixels.Select(pixel => pixel / 255f)];
        using var directory = new TemporaryDirectory();
        string path = directory.File("images");
        File.WriteAllBytes(path, IdxBytes.Pack(bytes));
        Assert.Equal(expected, IdxReader.Read(path).ToUnitFloats());
        File.WriteAllBytes(path, bytes);
        Assert.Equal(expected, IdxReader.Read(path).ToUnitFloats());
    }

    [Fact]
    public void Streams_are_read_from_their_position_and_stay_open()
    {
        byte[] bytes = IdxBytes.File(0x08, [1], 7);
        using var memory = new MemoryStream([9, 9, .. bytes]) { Position = 2 };
        Assert.Equal([7], IdxReader.Read(memory).ToInts());
        Assert.True(memory.CanRead);
        using var forwardOnly = new System.IO.Compression.GZipStream(
            new MemoryStream(IdxBytes.Pack(bytes)), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal([7], IdxReader.Read(forwardOnly).ToInts());
    }

    [Fact]
    public void Images_and_labels_make_a_data_set()
    {
        using var directory = new TemporaryDirectory();
        (string images, string labels) = (directory.File("images"), directory.File("labels"));
        File.WriteAllBytes(images, IdxBytes.File(0x08, [2, 1, 2], 0, 51, 255, 102));
        File.WriteAllBytes(labels, IdxBytes.File(0x08, [2], 7, 9));
        Dataset dataset = IdxReader.ReadDataset(images, labels);
        Assert.Equal(2, dataset.Count);
        Assert.Equal([0, 0.2f, 1, 0.4f], dataset.Columns[0].Floats.ToArray());
        Assert.Equal([7, 9], dataset.Columns[1].Indices.ToArray());

        AssertSays($"{images}, byte 3: expected 1 dimension, received 3.", () => IdxReader.ReadDataset(images, images));
        AssertSays($"{labels}, byte 3: expected 2 dimensions or more, received 1.", () => IdxReader.ReadDataset(labels, labels));
        File.WriteAllBytes(labels, IdxBytes.File(0x08, [3], 7, 9, 1));
        AssertSays($"{labels}, byte 4: expected 2 labels, as many as there are images, received 3.", () => IdxReader.ReadDataset(images, labels));
        File.WriteAllBytes(labels, IdxBytes.File(0x0D, [2], 0, 0, 0, 0, 0, 0, 0, 0));
        AssertSays($"{labels}, byte 2: expected whole numbers, received the type Real32.", () => IdxReader.ReadDataset(images, labels));
        File.WriteAllBytes(images, IdxBytes.File(0x09, [2, 1], 1, 2));
        AssertSays($"{images}, byte 2: expected unsigned bytes, received the type Signed8.", () => IdxReader.ReadDataset(images, labels));

        static void AssertSays(string expected, Action read) => Assert.Equal(expected, Assert.Throws<InvalidDataException>(read).Message);
    }

    [Theory]
    [InlineData(new byte[0], "byte 0: expected 4 bytes of the header, received 0: the file ends.")]
    [InlineData(new byte[] { 0, 0, 8 }, "byte 3: expected 4 bytes of the header, received 3: the file ends.")]
    [InlineData(new byte[] { 0, 1, 8, 1 }, "byte 0: expected two bytes 0 or a gzip file, received 00 01.")]
    [InlineData(new byte[] { 0, 0, 10, 1 }, "byte 2: expected an element type 08, 09, 0B, 0C, 0D or 0E, received 0A.")]
    [InlineData(new byte[] { 0, 0, 8, 0 }, "byte 3: expected 1 dimension or more, received 0.")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 0, 0, 1, 0 }, "byte 9: expected 8 bytes of dimensions, received 5: the file ends.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 255, 255, 255, 255 }, "byte 4: expected a dimension of 0 or more, received -1.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 1, 2 }, "byte 10: expected 3 bytes of data, received 2: the file ends.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 1, 2 }, "byte 9: expected the end of the file, received more bytes.")]
    public void Bad_files_are_told_apart(byte[] bytes, string expected)
    {
        Assert.Equal($"The stream, {expected}", Assert.Throws<InvalidDataException>(() => Read(bytes)).Message);
        if (bytes.Length > 0)
            Assert.Equal($"The stream, unpacked, {expected}", Assert.Throws<InvalidDataException>(() => Read(IdxBytes.Pack(bytes))).Message);
    }

    [Fact]
    public void Dimensions_must_not_make_more_than_an_array_holds()
    {
        byte[] bytes = IdxBytes.File(0x0E, [3, 0x10000, 0x10000, int.MaxValue]);
        Assert.Equal(
            $"The stream, byte 12: expected at most {Array.MaxLength} bytes of data, the dimensions so far make it {3L * 8 << 32}.",
            Assert.Throws<InvalidDataException>(() => Read(bytes)).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lies_about_the_size_cost_no_memory(bool isPacked)
    {
        byte[] bytes = IdxBytes.File(0x08, [2_000_000_000], 1, 2, 3);
        if (isPacked)
            bytes = IdxBytes.Pack(bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => Read(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void What_the_header_does_not_announce_is_not_unpacked()
    {
        byte[] bomb = IdxBytes.Pack(IdxBytes.File(0x08, [5], new byte[50_000_000]));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => Read(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Packed_files_end_with_their_size()
    {
        byte[] packed = IdxBytes.Pack(IdxBytes.File(0x08, [1], 7));
        string place = $"The stream, byte {packed.Length - 3}: expected the unpacked size 9 at the end, received ";
        Assert.StartsWith(place, Assert.Throws<InvalidDataException>(() => Read([.. packed, 9])).Message, StringComparison.Ordinal);
    }

    private static void AssertReads(byte code, byte[] data, IdxType type, int[] expected)
    {
        IdxArray array = Read(IdxBytes.File(code, [3], data));
        Assert.Equal(type, array.Type);
        Assert.Equal(expected, array.ToInts());
        Assert.Equal(expected.Select(value => (float)value), array.ToFloats());
    }

    private static IdxArray Read(byte[] bytes) => IdxReader.Read(new MemoryStream(bytes));
}
