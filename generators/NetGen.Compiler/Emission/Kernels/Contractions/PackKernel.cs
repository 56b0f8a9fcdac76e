using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>Copies a matrix panel by panel: the columns that a product computes at once, all rows of them in one piece.</summary>
public static class PackKernel
{
    /// <summary>Writes the kernel of a <c>Pack</c>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        int rows = node.Output.Shape[0], columns = node.Output.Shape.Last, vectors = builder.Lanes.Vectors(columns);
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        CodeWriter body = builder.Body;
        IReadOnlyList<int> widths = RegisterTile.Choose(builder.Lanes, vectors).Panels(vectors);
        for (int panel = 0, first = 0; panel < widths.Count;)
        {
            int repeats = widths.Skip(panel).TakeWhile(width => width == widths[panel]).Count();
            int start = first * builder.Lanes.Count, size = widths[panel] * builder.Lanes.Count;
            int end = Math.Min(columns, start + (repeats * size)), whole = (end - start) / size * size;
            if (whole > 0)
                body.Block($"for (nuint column = {start}; column < {start + whole}; column += {size})", () => WriteRows(body, rows, columns, "column", size));
            if (start + whole < end)
                WriteRows(body, rows, columns, $"{start + whole}", end - start - whole);
            panel += repeats;
            first += repeats * widths[panel - 1];
        }

        return builder.Build($"{builder.Entry.Display(node.Output)} = {builder.Entry.Display(node.Inputs[0])} in panels of columns: {builder.Shapes(node.Inputs[0])}");
    }

    private static void WriteRows(CodeWriter body, int rows, int columns, string column, int size)
    {
        body.Block($"for (nuint row = 0; row < {rows}; row++)", () => body
            .Line($"ref float source = ref code::Unsafe.Add(ref x, row * {columns} + {column}), target = ref code::Unsafe.Add(ref y, {column} * {rows} + row * {size});")
            .Line($"memory::MemoryMarshal.CreateReadOnlySpan(ref source, {size}).CopyTo(memory::MemoryMarshal.CreateSpan(ref target, {size}));"));
    }
}
