using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Rows of a convolution's weights' gradient that are summed over the same rectangle of positions.</summary>
/// <param name="Tap">The first tap, row by row.</param>
/// <param name="InputOffset">Where the first tap's input lies at the first position.</param>
/// <param name="Lines">The lines of positions.</param>
/// <param name="Columns">The positions of a line.</param>
/// <param name="Rows">How many rows of weights: taps times channels.</param>
/// <param name="Offsets">Where their inputs lie, if not one behind the other.</param>
public sealed record WeightsUnit(int Tap, int InputOffset, TapRun Lines, TapRun Columns, int Rows, int[] Offsets)
{
    // Fewer channels make poor tiles of their own; and the most rows that one tile can have.
    private const int FewChannels = 14, MostRows = 28;

    /// <summary>
    /// Splits a gradient up. Many channels: each tap by itself, over all positions where it lies inside. Few: a line of taps together, or if
    /// they fit in a tile all of them, over the positions where all lie inside, and what is left at the border by itself.
    /// </summary>
    /// <param name="image">The image, <c>[h, w, c]</c>.</param>
    /// <param name="window">The window.</param>
    /// <param name="groups">How many groups of channels.</param>
    public static IEnumerable<WeightsUnit> Split(Shape image, Window window, int groups)
    {
        (TapAxis height, TapAxis width) = (TapAxis.Of(window.Height, image[0]), TapAxis.Of(window.Width, image[1]));
        int channels = image[2] / groups, lineStride = image[1] * image[2];
        int Offset(TapRun lines, TapRun columns) =>
            ((Input(height, lines) * image[1]) + Input(width, columns)) * image[2];
        int TapOf(TapRun lines, TapRun columns) => (lines.FirstTap * width.Taps) + columns.FirstTap;

        bool isTile = window.Taps * channels <= MostRows && window.Taps > 1, isLine = channels < FewChannels && groups == 1 && width.IsContiguous;
        if (!isTile && !isLine)
        {
            return
                from lines in height.TapRuns()
                from columns in width.TapRuns()
                select new WeightsUnit(TapOf(lines, columns), Offset(lines, columns), lines, columns, channels, []);
        }

        if (!isTile)
        {
            return
                from lines in height.TapRuns()
                from columns in width.Runs()
                where columns.Taps > 0
                select new WeightsUnit(TapOf(lines, columns), Offset(lines, columns), lines, columns, columns.Taps * channels, []);
        }

        return
            from lines in height.Runs()
            from columns in width.Runs()
            let isWhole = lines.Taps == height.Taps && columns.Taps == width.Taps
            from unit in isWhole
                ? [new WeightsUnit(0, Offset(lines, columns), lines, columns, window.Taps * channels, Offsets())]
                : from i in Enumerable.Range(lines.FirstTap, lines.Taps)
                  from j in Enumerable.Range(columns.FirstTap, columns.Taps)
                  let line = lines with { FirstTap = i, Taps = 1 }
                  let column = columns with { FirstTap = j, Taps = 1 }
                  select new WeightsUnit(TapOf(line, column), Offset(line, column), line, column, channels, [])
            select unit;

        int[] Offsets() =>
        [
            .. from i in Enumerable.Range(0, height.Taps)
               from j in Enumerable.Range(0, width.Taps)
               from channel in Enumerable.Range(0, channels)
               select (i * height.TapStep * lineStride) + (j * width.TapStep * image[2]) + channel,
        ];
    }

    private static int Input(TapAxis axis, TapRun run) => (run.First * axis.InputStep) + axis.InputStart + (run.FirstTap * axis.TapStep);
}
