using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>Copies a matrix panel by panel: the columns that a product computes at once, all rows of them in one piece.</summary>
public static class PackKernel
{
    // Rows that are copied before going back to the first panel: their pages stay known to the processor meanwhile.
    private const int RowBlock = 32;

    /// <summary>Writes the kernel of a <c>Pack</c>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        bool transposed = ((Pack)node.Op).Transposed;
        int rows = node.Output.Shape[0], columns = node.Output.Shape.Last;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        CodeWriter body = builder.Body;
        if (transposed)
            PanelLoop.Write(body, builder.Lanes, columns, panel => WriteTransposed(body, rows, panel));
        else
            WriteCopy(body, builder.Lanes, rows, columns);
        string source = $"{builder.Entry.Display(node.Inputs[0])}{(transposed ? "ᵀ" : "")}";
        return builder.Build($"{builder.Entry.Display(node.Output)} = {source} in panels of columns: {builder.Shapes(node.Inputs[0])}");
    }

    private static void WriteTransposed(CodeWriter body, int rows, PanelLoop.Panel panel)
    {
        string start = KernelBuilder.Times(panel.Column, rows);
        body.Line($"global::NetGen.MatrixTranspose.Run(ref {Lanes.At("x", start)}, {panel.Columns}, {rows}, ref {Lanes.At("y", start)}, {panel.Columns});");
    }

    private static void WriteCopy(CodeWriter body, Lanes lanes, int rows, int columns) =>
        body.Block($"for (nuint first = 0; first < {rows}; first += {RowBlock})", () =>
        {
            body.Line(rows % RowBlock == 0 ? $"nuint end = first + {RowBlock};" : $"nuint end = nuint.Min(first + {RowBlock}, {rows});");
            PanelLoop.Write(body, lanes, columns, panel => body.Block("for (nuint row = first; row < end; row++)", () => body
                .Line($"ref float source = ref code::Unsafe.Add(ref x, {KernelBuilder.Sum($"row * {columns}", panel.Column)});")
                .Line($"ref float target = ref code::Unsafe.Add(ref y, {KernelBuilder.Sum(KernelBuilder.Times(panel.Column, rows), $"row * {panel.Columns}")});")
                .Line($"memory::MemoryMarshal.CreateReadOnlySpan(ref source, {panel.Columns}).CopyTo(memory::MemoryMarshal.CreateSpan(ref target, {panel.Columns}));")));
        });
}
