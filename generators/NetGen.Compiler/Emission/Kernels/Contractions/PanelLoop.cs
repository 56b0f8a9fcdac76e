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

    /// <summary>The same with panels as wide as a tile.</summary>
    public static void Write(CodeWriter body, Lanes lanes, int columns, RegisterTile tile, Action<Panel> step)
    {
        int vectors = lanes.Vectors(columns);
        IReadOnlyList<int> widths = tile.Panels(vectors);
        bool Stands(int panel) => panel == widths.Count - 1 && columns % lanes.Count > 0;
        for (int next = 0, start = 0, repeats; next < widths.Count; next += repeats)
        {
            int width = widths[next], size = width * lanes.Count;
            repeats = Stands(next) ? 1 : widths.Skip(next).Where((_, i) => !Stands(next + i)).TakeWhile(other => other == width).Count();
            int end = Math.Min(columns, start + (repeats * size));
            bool isLast = end == columns;
            if (repeats > 1)
                body.Block($"for (nuint column = {start}; column < {end}; column += {size})", () => step(new Panel(tile.Rows, width, isLast, "column", size)));
            else
                step(new Panel(tile.Rows, width, isLast, $"{start}", end - start));
            start = end;
        }
    }
}
