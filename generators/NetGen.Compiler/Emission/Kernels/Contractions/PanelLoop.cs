namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>Writes the loop over the panels of columns that a product, or what prepares one, goes by.</summary>
public static class PanelLoop
{
    /// <summary>A panel, or one that stands for several of its width.</summary>
    /// <param name="Rows">Rows of the tiles it is computed in.</param>
    /// <param name="Vectors">Vectors of a row.</param>
    /// <param name="IsLast">Whether it is the last one, of whose last vector only a part may be there.</param>
    /// <param name="Column">The first column: a number or a variable.</param>
    /// <param name="Columns">How many columns.</param>
    public sealed record Panel(int Rows, int Vectors, bool IsLast, string Column, int Columns);

    /// <summary>Writes <paramref name="step"/> for all panels; those that are alike are a loop.</summary>
    public static void Write(CodeWriter body, Lanes lanes, int columns, Action<Panel> step) =>
        Write(body, lanes, columns, RegisterTile.Choose(lanes, lanes.Vectors(columns)), step);

    /// <summary>The same with panels as wide as a tile; from the last panel to the first, if told so.</summary>
    public static void Write(CodeWriter body, Lanes lanes, int columns, RegisterTile tile, Action<Panel> step, bool isBackward = false)
    {
        IEnumerable<Run> runs = Runs(lanes, columns, tile);
        foreach (Run run in isBackward ? runs.Reverse() : runs)
        {
            Panel Of(string column, int width) => new(tile.Rows, run.Vectors, run.End == columns, column, width);
            if (run.End - run.Start <= run.Width)
                step(Of($"{run.Start}", run.End - run.Start));
            else if (isBackward)
                WriteBackward(body, run, () => step(Of("column", run.Width)));
            else
                body.Block($"for (nuint column = {run.Start}; column < {run.End}; column += {run.Width})", () => step(Of("column", run.Width)));
        }
    }

    // Never below the first column, which users may have arithmetic checked for.
    private static void WriteBackward(CodeWriter body, Run run, Action step) => body.Block($"for (nuint column = {run.End}; column > {run.Start};)", () =>
    {
        body.Line($"column -= {run.Width};");
        step();
    });

    // Panels that are alike, one behind the other.
    private static List<Run> Runs(Lanes lanes, int columns, RegisterTile tile)
    {
        var runs = new List<Run>();
        IReadOnlyList<int> widths = tile.Panels(lanes.Vectors(columns));
        bool Stands(int panel) => panel == widths.Count - 1 && columns % lanes.Count > 0;
        for (int next = 0, start = 0, repeats; next < widths.Count; next += repeats)
        {
            int width = widths[next] * lanes.Count;
            repeats = Stands(next) ? 1 : widths.Skip(next).Where((other, i) => !Stands(next + i)).TakeWhile(other => other == widths[next]).Count();
            int end = Math.Min(columns, start + (repeats * width));
            runs.Add(new Run(start, end, widths[next], width));
            start = end;
        }

        return runs;
    }

    private sealed record Run(int Start, int End, int Vectors, int Width);
}
