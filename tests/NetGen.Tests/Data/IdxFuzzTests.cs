using System.Buffers.Binary;

namespace NetGen.Tests.Data;

/// <summary>Damaged IDX files: they are refused, or what is read is what the damaged file really says.</summary>
public class IdxFuzzTests
{
    private const int Rounds = 3_000;
    private const int AllocationPerByte = 20, AllocationInAnyCase = 100_000;

    private static readonly byte[] Good = IdxBytes.File(0x0B, [7, 2, 3], [.. Enumerable.Range(0, 84).Select(i => (byte)(i * i))]);
    private static readonly byte[] Packed = IdxBytes.Pack(Good);

    [Fact]
    public void Plain_files_with_overwritten_bytes()
    {
        int read = 0;
        Run(Good, (bytes, array) =>
        {
            read++;
            int size = bytes[2] switch { 0x08 or 0x09 => 1, 0x0B => 2, 0x0C or 0x0D => 4, _ => 8 };
            int headerLength = 4 + (4 * bytes[3]);
            for (int i = 0; i < bytes[3]; i++)
                Assert.Equal(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + (4 * i))), array.Dimensions[i]);
            Assert.Equal(bytes[3], array.Dimensions.Count);
            Assert.Equal(bytes.Length - headerLength, array.Length * size);
            if (bytes[2] == 0x0B)
                Assert.Equal(BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(bytes.Length - 2)), array.ToInts()[^1]);
        });
        Assert.InRange(read, 1, Rounds - 1);
    }

    // The checksum leaves nothing but the packed file's own name and date to chance.
    [Fact]
    public void Packed_files_with_overwritten_bytes()
    {
        int[] expected = IdxReader.Read(new MemoryStream(Good)).ToInts();
        Run(Packed, (_, array) => Assert.Equal(expected, array.ToInts()));
    }

    [Fact]
    public void Files_truncated_at_every_length()
    {
        foreach (byte[] whole in new[] { Good, Packed })
        {
            for (int length = 0; length < whole.Length; length++)
                Assert.Null(TryRead(whole[..length]));
            Assert.NotNull(TryRead(whole));
        }
    }

    [Fact]
    public void Random_bytes()
    {
        var random = new RandomStream(3);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = new byte[random.Next(60)];
            foreach (ref byte value in bytes.AsSpan())
                value = (byte)random.Next(256);
            TryRead(bytes);
            TryRead([0x1F, 0x8B, 8, 0, .. bytes]);
            TryRead([0, 0, 8, .. bytes]);
        }
    }

    private static void Run(byte[] good, Action<byte[], IdxArray> check)
    {
        var random = new RandomStream(1);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = [.. good];
            for (int count = 1 + random.Next(2); count > 0; count--)
            {
                // One in two in the header, where it matters.
                int place = random.Next(random.Next(2) == 0 ? 20 : bytes.Length);
                bytes[place] = (byte)(random.Next(2) == 0 ? bytes[place] ^ (1 << random.Next(8)) : random.Next(256));
            }

            if (TryRead(bytes) is { } array)
                check(bytes, array);
        }
    }

    // Any other exception fails the test, and so does memory that the file's size does not account for.
    private static IdxArray? TryRead(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return IdxReader.Read(new MemoryStream(bytes));
        }
        catch (InvalidDataException exception)
        {
            Assert.StartsWith("The stream, ", exception.Message, StringComparison.Ordinal);
            Assert.Contains("byte ", exception.Message, StringComparison.Ordinal);
            return null;
        }
        finally
        {
            long limit = AllocationInAnyCase + ((long)AllocationPerByte * bytes.Length);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, limit);
        }
    }
}
