using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>What moves elements without computing: concatenation, slices, padding, reversal. Runs of neighbours are copied as spans.</summary>
public static class CopyKernel
{
    /// <summary>Writes the kernel of a <see cref="Concat"/>.</summary>
    public static Kernel EmitConcat(KernelBuilder builder)
    {
        Node node = builder.Node;
        int axis = ((Concat)node.Op).Axis;
        for (int i = 0; i < node.Inputs.Count; i++)
            builder.Memory(node.Inputs[i], $"x{i}");
        builder.Memory(node.Output, "y");
        int whole = RunLength(node.Output.Shape, axis);
        WriteRows(builder, node.Output.Type, axis, () =>
        {
            int start = 0;
            for (int i = 0; i < node.Inputs.Count; i++)
            {
                int length = RunLength(node.Inputs[i].Shape, axis);
                builder.Body.Line(Copy($"x{i}", length, "0", "y", whole, $"{start}", length));
                start += length;
            }
        });
        string names = string.Join(", ", node.Inputs.Select(builder.Entry.Display));
        return builder.Build($"{builder.Assignment()} [{names}] side by side: {builder.Shapes([.. node.Inputs])}");
    }

    /// <summary>Writes the kernel of a <see cref="Slice"/>.</summary>
    public static Kernel EmitSlice(KernelBuilder builder)
    {
        Node node = builder.Node;
        var slice = (Slice)node.Op;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        int from = RunLength(node.Inputs[0].Shape, slice.Axis), length = RunLength(node.Output.Shape, slice.Axis);
        int start = from / node.Inputs[0].Shape[slice.Axis] * slice.Start;
        WriteRows(builder, node.Output.Type, slice.Axis, () =>
            builder.Body.Line(Copy("x", from, $"{start}", "y", length, "0", length)));
        return builder.Build($"{builder.Assignment()} part of {builder.Entry.Display(node.Inputs[0])}: {builder.Shapes(node.Inputs[0])}");
    }

    /// <summary>Writes the kernel of a <see cref="Pad"/>.</summary>
    public static Kernel EmitPad(KernelBuilder builder)
    {
        Node node = builder.Node;
        var pad = (Pad)node.Op;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        int length = RunLength(node.Inputs[0].Shape, pad.Axis), whole = RunLength(node.Output.Shape, pad.Axis);
        int start = whole / node.Output.Shape[pad.Axis] * pad.Before;
        WriteRows(builder, node.Output.Type, pad.Axis, () =>
        {
            builder.Body.Line($"memory::MemoryMarshal.CreateSpan(ref code::Unsafe.Add(ref y, row * {whole}), {whole}).Clear();");
            builder.Body.Line(Copy("x", length, "0", "y", whole, $"{start}", length));
        });
        return builder.Build($"{builder.Assignment()} {builder.Entry.Display(node.Inputs[0])} between zeros: {builder.Shapes(node.Inputs[0])}");
    }

    /// <summary>Writes the kernel of a <see cref="Reverse"/>.</summary>
    public static Kernel EmitReverse(KernelBuilder builder)
    {
        Node node = builder.Node;
        int axis = ((Reverse)node.Op).Axis;
        Shape shape = node.Output.Shape;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        int count = shape[axis], length = RunLength(shape, axis + 1), run = count * length;
        WriteRows(builder, node.Output.Type, axis, () => builder.Body.Block($"for (nuint i = 0; i < {count}; i++)", () => builder.Body.Line(length == 1
            ? $"code::Unsafe.Add(ref y, (row * {run}) + {count - 1} - i) = code::Unsafe.Add(ref x, (row * {run}) + i);"
            : Copy("x", run, $"i * {length}", "y", run, $"({count - 1} - i) * {length}", length))));
        return builder.Build($"{builder.Assignment()} {builder.Entry.Display(node.Inputs[0])}, axis {axis} in the other order: {builder.Shapes(node.Inputs[0])}");
    }

    /// <summary>Writes the kernel that carries a value to where a sink wants it: copied, or added.</summary>
    public static Kernel EmitSink(KernelBuilder builder)
    {
        Node node = builder.Node;
        var sink = (Sink)node.Op;
        Value value = node.Inputs[0];
        builder.Memory(value, "x");
        builder.Parameter(value.Type.Element == ElementKind.Index ? "ref int" : "ref float", "y", "ref " + builder.Entry.Reference(sink, value.Type.Element));
        string length = value.Type.Batched ? $"(int)rows * {value.Shape.Length}" : $"{value.Shape.Length}";
        if (value.Type.Batched)
            builder.Samples();
        builder.Body.Line(sink.Accumulates
            ? $"for (int i = 0; i < {length}; i++) code::Unsafe.Add(ref y, i) += code::Unsafe.Add(ref x, i);"
            : $"memory::MemoryMarshal.CreateReadOnlySpan(ref x, {length}).CopyTo(memory::MemoryMarshal.CreateSpan(ref y, {length}));");
        return builder.Build($"{builder.Entry.Reference(sink)} {(sink.Accumulates ? "+=" : "=")} {builder.Entry.Display(value)}: {value.Type}");
    }

    private static int RunLength(Shape shape, int axis) => shape.Dimensions.Skip(axis).Aggregate(1, (product, size) => product * size);

    private static void WriteRows(KernelBuilder builder, TensorType type, int axis, Action inside) =>
        builder.Body.Block($"for (nuint row = 0; row < {builder.RowCount(type, type.Shape.Rank - axis)}; row++)", inside);

    private static string Copy(string from, int fromStride, string fromStart, string to, int toStride, string toStart, int length) =>
        $"memory::MemoryMarshal.CreateReadOnlySpan(ref code::Unsafe.Add(ref {from}, row * {fromStride} + {fromStart}), {length})"
        + $".CopyTo(memory::MemoryMarshal.CreateSpan(ref code::Unsafe.Add(ref {to}, row * {toStride} + {toStart}), {length}));";
}
