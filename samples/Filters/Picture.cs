using Samples;

namespace Filters;

/// <summary>Grids side by side as one grey picture, each in shades of its own: its least number is black, its greatest light grey.</summary>
/// <param name="rows">The rows of the picture.</param>
internal sealed class Picture(params Grid[][] rows)
{
    private const int Cell = 24;  // pixels of a number's square
    private const int Space = 24; // pixels between grids
    private const float Light = 0.85f; // a grid's greatest number; white is the paper

    /// <summary>Writes the picture.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        // Smaller grids stand in the middle of their place.
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => Cell * rows.Max(row => row[column].Size))];
        int[] heights = [.. rows.Select(row => Cell * row.Max(grid => grid.Size))];
        var image = new PngImage(Sum(widths), Sum(heights));
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows[i].Length; j++)
            {
                Grid grid = rows[i][j];
                int left = Sum(widths[..j]) + ((widths[j] - (Cell * grid.Size)) / 2);
                int top = Sum(heights[..i]) + ((heights[i] - (Cell * grid.Size)) / 2);
                image.Draw(left, top, Shades(grid.Values), grid.Size, Cell);
            }
        }
        image.Save(path);
    }

    /// <summary>The place that parts of these lengths take, with space before, between and behind.</summary>
    private static int Sum(int[] lengths) => lengths.Sum() + (Space * (lengths.Length + 1));

    private static float[] Shades(float[] values)
    {
        float least = values.Min(), range = values.Max() - least;
        return [.. values.Select(value => range == 0 ? Light / 2 : Light * (value - least) / range)];
    }
}
