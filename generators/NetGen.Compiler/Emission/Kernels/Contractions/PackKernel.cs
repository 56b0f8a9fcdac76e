using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>Copies a matrix panel by panel: the columns that a product computes at once, all rows of them in one piece.</summary>
public static class PackKernel
{
    // A cache of 1 MiB with 16 places for what is a multiple of 64 KiB apart, as in most machines of today.
    private const int CacheWay = 64 * 1024, CacheWays = 16;

    /// <summary>
    /// Whether a copy is worth its time. Without one the rows of a panel may compete for the same few places of the cache, as they do where a
    /// row's bytes are a large power of two; and a narrow panel is a single cache line of each row, which no machine fetches ahead.
    /// </summary>
    public static bool Pays(Node node, Lanes lanes)
    {
        Shape matrix = node.Output.Shape;
        int places = CacheWay / GreatestCommonDivisor(matrix.Last * sizeof(float), CacheWay);
        int together = Math.Min(matrix[0], ContractionLoops.StepBlock);
        return node.Op is Pack { Transposed: true } or Pack { Always: true } || lanes.Count < 8 || together > places * CacheWays;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

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
        body.Block($"for (nuint row = 0; row < {rows}; row++)", () =>
        {
            PanelLoop.Write(body, lanes, columns, panel => body.Block("", () =>
            {
                body.Line($"ref float source = ref code::Unsafe.Add(ref x, {KernelBuilder.Sum($"row * {columns}", panel.Column)});");
                body.Line($"ref float target = ref code::Unsafe.Add(ref y, {KernelBuilder.Sum(KernelBuilder.Times(panel.Column, rows), $"row * {panel.Columns}")});");
                for (int column = 0; column < panel.Columns; column += lanes.Count)
                {
                    string? part = panel.Columns - column < lanes.Count ? $"{panel.Columns - column}" : null;
                    body.Line(RowLoop.Store(lanes, RowLoop.Load(lanes, "source", $"{column}", part), "target", $"{column}", part));
                }
            }));
        });
}
