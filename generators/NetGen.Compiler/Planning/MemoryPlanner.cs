namespace NetGen.Compiler.Planning;

/// <summary>
/// Places blocks in one arena by their lifetimes: the lowest gap in which nothing that lives at the same time lies
/// (first fit, largest blocks first, as interval graph colouring goes).
/// </summary>
public static class MemoryPlanner
{
    // Blocks start on a cache line: 16 floats.
    private const int Alignment = 16;

    /// <summary>A block of memory.</summary>
    /// <param name="Length">Floats.</param>
    /// <param name="First">The step that writes it.</param>
    /// <param name="Last">The last step that reads it.</param>
    public sealed record Block(int Length, int First, int Last);

    /// <summary>Finds an offset for each block.</summary>
    /// <returns>The offsets, in the order of the blocks, and the arena's length.</returns>
    public static (int[] Offsets, int Length) Place(IReadOnlyList<Block> blocks)
    {
        var offsets = new int[blocks.Count];
        var placed = new List<int>();
        int length = 0;
        foreach (int i in Enumerable.Range(0, blocks.Count).OrderByDescending(i => blocks[i].Length).ThenBy(i => blocks[i].First))
        {
            int offset = 0, size = Align(blocks[i].Length);
            foreach (int other in placed.Where(other => Overlap(blocks[i], blocks[other])).OrderBy(other => offsets[other]))
            {
                if (offset + size <= offsets[other])
                    break;
                offset = Math.Max(offset, offsets[other] + Align(blocks[other].Length));
            }

            offsets[i] = offset;
            placed.Add(i);
            length = Math.Max(length, checked(offset + size));
        }

        return (offsets, length);
    }

    private static bool Overlap(Block a, Block b) => a.First <= b.Last && b.First <= a.Last;

    private static int Align(int length) => checked(length + Alignment - 1) / Alignment * Alignment;
}
