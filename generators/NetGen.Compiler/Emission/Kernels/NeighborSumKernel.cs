using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>
/// Sums of neighbours along the last axis: whole vectors, one load for each neighbour, where all neighbours exist, and single elements
/// at both ends.
/// </summary>
public static class NeighborSumKernel
{
    /// <summary>Writes the kernel of a <see cref="NeighborSum"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var sum = (NeighborSum)node.Op;
        int length = node.Output.Shape.Last, lanes = builder.Lanes.Count;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");

        // The elements whose neighbours all exist; too few for a vector are computed singly.
        int first = Math.Min(sum.Before, length), end = Math.Max(first, length - sum.Behind);
        if (end - first < lanes)
            end = first;
        CodeWriter body = builder.Body;
        body.Block($"for (nuint row = 0; row < {builder.RowCount(node.Output.Type)}; row++)", () =>
        {
            body.Line($"ref float xRow = ref code::Unsafe.Add(ref x, row * {length}), yRow = ref code::Unsafe.Add(ref y, row * {length});");
            WriteSingly(body, sum, length, 0, first);
            if (end > first)
                WriteVectors(body, builder.Lanes, sum, first, end);
            WriteSingly(body, sum, length, end, length);
        });
        string x = builder.Entry.Display(node.Inputs[0]);
        return builder.Build($"{builder.Assignment()} Σ of {x} over {sum.Before} elements before to {sum.Behind} behind: {builder.Shapes(node.Inputs[0])}");
    }

    private static void WriteVectors(CodeWriter body, Lanes lanes, NeighborSum sum, int first, int end)
    {
        void Step(string offset)
        {
            body.Line($"{lanes.Type} total = {lanes.Zero};");
            body.Nest($"for (nuint j = {offset} - {sum.Before}; j <= {offset} + {sum.Behind}; j++)", $"total += {lanes.Load("xRow", "j")};");
            body.Line(lanes.Store("total", "yRow", offset));
        }

        int whole = first + ((end - first) / lanes.Count * lanes.Count);
        body.Block($"for (nuint i = {first}; i < {whole}; i += {lanes.Count})", () => Step("i"));

        // The last vector ends where the elements end, and writes some of them once more.
        if (whole < end)
            body.Block("", () => Step($"{end - lanes.Count}"));
    }

    private static void WriteSingly(CodeWriter body, NeighborSum sum, int length, int first, int end)
    {
        if (first == end)
            return;
        body.Block($"for (int i = {first}; i < {end}; i++)", () =>
        {
            body.Line("float total = 0f;");
            body.Nest(
                $"for (int j = global::System.Math.Max(0, i - {sum.Before}); j <= global::System.Math.Min({length - 1}, i + {sum.Behind}); j++)",
                "total += code::Unsafe.Add(ref xRow, j);");
            body.Line("code::Unsafe.Add(ref yRow, i) = total;");
        });
    }
}
