using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Copies a convolution's weights into the columns of each of several outputs.</summary>
public static class WidenKernel
{
    /// <summary>Writes the kernel of a <see cref="Widen"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var op = (Widen)node.Op;
        Shape source = node.Inputs[0].Shape, target = node.Output.Shape;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        CodeWriter body = builder.Body;

        // A line of taps is a run of rows, one for each channel.
        int rows = source[1] * source[2], wideRows = target[1] * target[2];
        body.Line($"memory::MemoryMarshal.CreateSpan(ref y, {target.Length}).Clear();");
        body.Block($"for (nuint line = 0; line < {source[0]}; line++)", () => body.Block($"for (nuint row = 0; row < {rows}; row++)", () =>
        {
            body.Line($"ref float source = ref {Lanes.At("x", $"((line * {rows}) + row) * {source.Last}")};");
            body.Line($"ref float target = ref {Lanes.At("y", $"((line * {wideRows}) + row) * {target.Last}")};");
            for (int output = 0; output < op.Outputs; output++)
            {
                int offset = (output * op.Stride * source[2] * target.Last) + (output * source.Last);
                RowLoop.Write(body, builder.Lanes, source.Last, (place, part) => body.Line(RowLoop.Store(
                    builder.Lanes, RowLoop.Load(builder.Lanes, "source", place, part), "target", KernelBuilder.Sum(place, $"{offset}"), part)));
            }
        }));
        return builder.Build(
            $"{builder.Entry.Display(node.Output)} = {builder.Entry.Display(node.Inputs[0])} for {op.Outputs} outputs side by side: {builder.Shapes(node.Inputs[0])}");
    }
}
