namespace NetGen.RandomNetworks.Tests;

/// <summary>The settings of a random pooling layer over rows and columns, or over the steps of a sequence.</summary>
/// <param name="Kind">Maximum or average.</param>
/// <param name="Arguments">The attribute's arguments.</param>
/// <param name="Rows">Positions it gives along the rows.</param>
/// <param name="Columns">Positions it gives along the columns or steps.</param>
internal sealed record RandomPool(string Kind, string Arguments, int Rows, int Columns)
{
    /// <summary>The next one.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="rows">The image's rows, or <see langword="null"/> for a sequence.</param>
    /// <param name="columns">The image's columns, or the sequence's steps.</param>
    public static RandomPool Next(Random random, int? rows, int columns)
    {
        bool isAverage = random.Next(2) == 0, roundUp = random.Next(3) == 0;
        int padding = random.Next(3);
        int size = random.Next(1, 1 + (padding == 1 ? 5 : Math.Min(Math.Min(rows ?? columns, columns), 5))), stride = random.Next(4);
        int above = padding == 2 ? random.Next(size) : 0, beside = padding == 2 ? random.Next(size) : 0;
        string text = $"{size}{(stride > 0 ? $", Stride = {stride}" : "")}{(roundUp ? ", RoundUp = true" : "")}";
        if (padding > 0)
            text += $", Padding = Padding.{(padding == 1 ? "Same" : "Explicit")}";
        if (padding == 2)
            text += rows is null ? $", Pad = {beside}" : $", PadHeight = {above}, PadWidth = {beside}";
        if (isAverage && random.Next(2) == 0)
            text += ", CountPadding = false";

        int distance = stride > 0 ? stride : size;
        int Positions(int length, int pad)
        {
            if (padding == 1)
                return (length + distance - 1) / distance;
            int room = length + (2 * pad) - size, more = roundUp && room % distance != 0 && ((room / distance) + 1) * distance - pad < length ? 1 : 0;
            return (room / distance) + 1 + more;
        }

        return new RandomPool(isAverage ? "Average" : "Max", text, rows is { } height ? Positions(height, above) : 1, Positions(columns, beside));
    }

    /// <summary>The attribute for <c>1D</c> or <c>2D</c>.</summary>
    public string Attribute(string dimensions) => $"{Kind}Pool{dimensions}({Arguments})";
}
