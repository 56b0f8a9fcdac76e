using System.Runtime.Intrinsics;

namespace NetGen.Tests;

/// <summary>Partial loads and stores: exactly as many floats as asked for, for every count.</summary>
public class VectorPartsTests
{
    private const float Guard = -99;

    /// <summary>Width in lanes, and count from 0 to below it.</summary>
    public static TheoryData<int, int> Counts
    {
        get
        {
            var counts = new TheoryData<int, int>();
            foreach (int lanes in (int[])[4, 8, 16])
            {
                for (int count = 0; count < lanes; count++)
                    counts.Add(lanes, count);
            }

            return counts;
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Load_gives_the_first_floats_and_zeros(int lanes, int count)
    {
        // Behind the floats asked for come guards: one that got into a lane shows.
        float[] source = [Guard, .. Numbers(count), .. Enumerable.Repeat(Guard, 16)];

        float[] loaded = Load(lanes, ref source[1], count);

        Assert.Equal([.. Numbers(count), .. new float[lanes - count]], loaded);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Store_writes_the_first_lanes_and_nothing_else(int lanes, int count)
    {
        float[] destination = [.. Enumerable.Repeat(Guard, 18)];

        Store(Numbers(lanes), ref destination[1], count);

        Assert.Equal([Guard, .. Numbers(count), .. Enumerable.Repeat(Guard, 17 - count)], destination);
    }

    // What a load of a count known to the compiler becomes, branches gone, is another path of the JIT than a count in a variable.
    [Fact]
    public void Constant_counts_do_the_same()
    {
        float[] source = Numbers(16);
        float[] destination = new float[16];

        VectorParts.Store(VectorParts.Load512(ref source[0], 13), ref destination[0], 13);
        Assert.Equal([.. Numbers(13), 0, 0, 0], destination);
        VectorParts.Store(VectorParts.Load256(ref source[1], 7), ref destination[0], 6);
        Assert.Equal([2, 3, 4, 5, 6, 7], destination[..6]);
        VectorParts.Store(VectorParts.Load128(ref source[2], 3), ref destination[0], 3);
        Assert.Equal([3, 4, 5, 5], destination[..4]);
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => (float)i)];

    private static float[] Load(int lanes, ref float source, int count)
    {
        float[] loaded = new float[lanes];
        if (lanes == 16)
            VectorParts.Load512(ref source, count).CopyTo(loaded);
        else if (lanes == 8)
            VectorParts.Load256(ref source, count).CopyTo(loaded);
        else
            VectorParts.Load128(ref source, count).CopyTo(loaded);
        return loaded;
    }

    private static void Store(float[] lanes, ref float destination, int count)
    {
        if (lanes.Length == 16)
            VectorParts.Store(Vector512.Create(lanes), ref destination, count);
        else if (lanes.Length == 8)
            VectorParts.Store(Vector256.Create(lanes), ref destination, count);
        else
            VectorParts.Store(Vector128.Create(lanes), ref destination, count);
    }
}
