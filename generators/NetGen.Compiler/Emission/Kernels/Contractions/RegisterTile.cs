namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>The part of a product that is computed in registers at once: an accumulator for each vector of each row.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Vectors">The most vectors of a row; panels of columns are as wide, or a little narrower so that all are about even.</param>
public sealed record RegisterTile(int Rows, int Vectors)
{
    // What the machines of all widths have in common: two multiply-adds and two loads a cycle. A multiply-add takes four cycles,
    // an addition three; one more is counted, for tiles that hide just those were slower than others by a tenth.
    private const double AddsPerCycle = 2, LoadsPerCycle = 2, MultiplyAddLatency = 5, AddLatency = 4;
    private const int MostRows = 8;

    /// <summary>
    /// The tile that takes the fewest cycles for a row of so many vectors; of equals the one of the most rows, which reads the right operand the
    /// fewest times, and then the widest.
    /// </summary>
    public static RegisterTile Choose(Lanes lanes, int vectors)
    {
        IEnumerable<RegisterTile> candidates =
            from rows in new[] { MostRows, MostRows / 2, MostRows / 4, 1 }
            from width in Enumerable.Range(1, Math.Min(vectors, lanes.Registers))
            let tile = new RegisterTile(rows, width)
            where tile.Registers + lanes.ProductRegisters <= lanes.Registers
            select tile;
        return candidates.OrderBy(tile => tile.Cycles(lanes, vectors)).ThenByDescending(tile => tile.Rows).ThenByDescending(tile => tile.Vectors).First();
    }

    /// <summary>The same for a number of rows that is known: tiles are of any height, and all about even.</summary>
    public static RegisterTile Choose(Lanes lanes, int vectors, int rows)
    {
        IEnumerable<RegisterTile> candidates =
            from width in Enumerable.Range(1, Math.Min(vectors, lanes.Registers))
            from height in Enumerable.Range(1, Math.Min(rows, lanes.Registers))
            let tile = new RegisterTile(height, width)
            where tile.Registers + lanes.ProductRegisters <= lanes.Registers
            select tile;
        return candidates.OrderBy(tile => tile.CyclesOf(lanes, vectors, rows)).ThenByDescending(tile => tile.Rows).First();
    }

    /// <summary>Heights of the tiles that so many rows are split into, the tallest first.</summary>
    public IReadOnlyList<int> Heights(int rows) => Even(rows, Rows);

    /// <summary>Cycles for a step of the sum of so many rows.</summary>
    public double CyclesOf(Lanes lanes, int vectors, int rows) => Heights(rows).Sum(height => height * new RegisterTile(height, Vectors).Cycles(lanes, vectors));

    /// <summary>The accumulators, a vector of each column of the right operand, and a number of the left one.</summary>
    private int Registers => (Rows * Vectors) + Vectors + 1;

    /// <summary>The widths of the panels that a row of so many vectors is split into, widest first.</summary>
    public IReadOnlyList<int> Panels(int vectors) => Even(vectors, Vectors);

    private static int[] Even(int whole, int most)
    {
        int count = (whole + most - 1) / most;
        return [.. Enumerable.Range(0, count).Select(part => (whole / count) + (part < whole % count ? 1 : 0))];
    }

    // For each step of the sum and each row. Where a product and its addition are two instructions, they and the shuffles that
    // repeat a number over a vector share four units.
    private double Cycles(Lanes lanes, int vectors)
    {
        bool isFused = lanes.ProductRegisters == 0;
        return Panels(vectors).Sum(width =>
        {
            double arithmetic = isFused ? Rows * width / AddsPerCycle : Rows * ((2 * width) + 1) / (2 * AddsPerCycle);
            return Math.Max(Math.Max(arithmetic, (Rows + width) / LoadsPerCycle), isFused ? MultiplyAddLatency : AddLatency);
        }) / Rows;
    }
}
