using System.Globalization;

namespace Filters;

/// <summary>A square of numbers.</summary>
/// <param name="Size">Numbers in a row, and rows.</param>
/// <param name="Values">The numbers, row after row.</param>
internal sealed record Grid(int Size, float[] Values)
{
    /// <summary>A grid of zeros, to be computed into.</summary>
    public Grid(int size)
        : this(size, new float[size * size])
    {
    }

    public bool Agrees(Grid other) => Values.SequenceEqual(other.Values);

    /// <summary>Prints what was computed beside what it is known to be; whole numbers agree exactly or not at all.</summary>
    public void PrintBeside(Grid expected, string title)
    {
        Console.WriteLine($"{title}: {(Agrees(expected) ? "as expected ✓" : "NOT as expected ✗")}");
        for (int row = 0; row < Size; row++)
            Console.WriteLine($"  {Row(row)}    {expected.Row(row)}");
        Console.WriteLine();
    }

    private string Row(int row) => string.Concat(
        Values.Skip(row * Size).Take(Size).Select(value => value.ToString(CultureInfo.InvariantCulture).PadLeft(4)));
}
