using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Transposed convolutions to few channels, position by position; two at a time whose windows do not overlap share the weights' loads.</summary>
public static class SpreadKernel
{
    /// <summary>Writes the kernel of a <see cref="Spread"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Inputs[1], "w");
        builder.Memory(node.Output, "y");
        builder.Samples();
        Shape x = node.Inputs[0].Shape, y = node.Output.Shape;
        CodeWriter body = builder.Body;
        body.Block("for (nuint sample = 0; sample < rows; sample++)", () =>
        {
            body.Line($"memory::MemoryMarshal.CreateSpan(ref {Lanes.At("y", KernelBuilder.Times("sample", y.Length))}, {y.Length}).Clear();");
            body.Block($"for (nuint line = 0; line < {x[0]}; line++)", () => WriteLine(builder, (Spread)node.Op, x, y));
        });
        return builder.Build(
            $"{builder.Assignment()} {builder.Entry.Display(node.Inputs[0])} ∗ᵀ {builder.Entry.Display(node.Inputs[1])}: {builder.Shapes(node.Inputs[0], node.Inputs[1])}");
    }

    private static void WriteLine(KernelBuilder builder, Spread op, Shape x, Shape y)
    {
        // So many positions further on, windows no longer overlap.
        int apart = (op.Window.Width.Size + op.Window.Width.Stride - 1) / op.Window.Width.Stride, columns = x[1], block = 2 * apart;
        int whole = columns / block * block, left = columns - whole, pairs = Math.Max(0, left - apart);
        CodeWriter body = builder.Body;
        if (whole > 0)
        {
            body.Block($"for (nuint start = 0; start < {whole}; start += {block})", () =>
                WriteRun(builder, op, x, y, "start", 0, apart, apart));
        }

        WriteRun(builder, op, x, y, $"{whole}", 0, pairs, apart);
        WriteRun(builder, op, x, y, $"{whole}", pairs, Math.Min(left, apart), null);
    }

    private static void WriteRun(KernelBuilder builder, Spread op, Shape x, Shape y, string start, int first, int end, int? apart)
    {
        if (first >= end)
            return;
        builder.Body.Block($"for (nuint column = {first}; column < {end}; column++)", () => WriteTiles(builder, op, x, y, KernelBuilder.Sum(start, "column"), apart));
    }

    private static void WriteTiles(KernelBuilder builder, Spread op, Shape x, Shape y, string column, int? apart)
    {
        int lineLength = op.Window.Width.Size * y[2], lineStride = op.Window.Height.Dilation * y[1] * y[2];
        int columnStride = op.Window.Width.Stride * y[2], most = SpreadTile.MostLines(builder.Lanes, lineLength);
        (int X, int Y)[] positions = apart is { } distance ? [(0, 0), (distance * x[2], distance * columnStride)] : [(0, 0)];
        string source = $"((sample * {x[0]} + line) * {x[1]} + {column}) * {x[2]}";
        string target = $"(sample * {y[0]} + line * {op.Window.Height.Stride}) * {y[1] * y[2]} + ({column}) * {columnStride}";
        for (int line = 0; line < op.Window.Height.Size; line += most)
        {
            var tile = new SpreadTile(
                builder.Name, builder.Lanes, positions, x[2], Math.Min(most, op.Window.Height.Size - line), lineLength, lineStride, op.Window.Height.Size * lineLength);
            builder.Body.Line(
                $"{builder.Helper(tile.Method())}(ref {Lanes.At("x", source)}, ref {Lanes.At("w", $"{line * lineLength}")}, ref {Lanes.At("y", KernelBuilder.Sum(target, $"{line * lineStride}"))});");
        }
    }
}
