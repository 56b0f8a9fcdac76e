using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Copies what lies under the taps of a causal window out of the ring of past steps, and the step itself into it.</summary>
public static class HistoryKernel
{
    /// <summary>Writes the kernel of a <see cref="History"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var history = (History)node.Op;
        int channels = node.Inputs[1].Shape.Last;
        builder.Memory(node.Inputs[0], "past");
        builder.Memory(node.Inputs[1], "x");
        builder.Memory(node.Output, "y");
        builder.Parameter("nuint", EntryPoint.Position, EntryPoint.Position);
        CodeWriter body = builder.Body;
        body.Line($"nuint place = {EntryPoint.Position} % {history.Past};");
        body.Block($"for (nuint tap = 0; tap < {history.Taps - 1}; tap++)", () =>
        {
            body.Line($"ref float from = ref code::Unsafe.Add(ref past, place * {channels}), to = ref code::Unsafe.Add(ref y, tap * {channels});");
            Copy(body, builder.Lanes, channels, "from", "to");
            body.Line($"place += {history.Dilation};");
            body.Line($"place = place < {history.Past} ? place : place - {history.Past};");
        });
        body.Line($"ref float own = ref code::Unsafe.Add(ref past, place * {channels}), last = ref code::Unsafe.Add(ref y, {(history.Taps - 1) * channels});");
        Copy(body, builder.Lanes, channels, "x", "own");
        Copy(body, builder.Lanes, channels, "x", "last");
        return builder.Build($"{builder.Assignment()} {builder.Entry.Display(node.Inputs[1])} and {history.Taps - 1} of the steps before it: {builder.Shapes([.. node.Inputs])}");
    }

    private static void Copy(CodeWriter body, Lanes lanes, int channels, string from, string to) => RowLoop.Write(body, lanes, channels, (offset, part) =>
        body.Line(RowLoop.Store(lanes, RowLoop.Load(lanes, from, offset, part), to, offset, part)));
}
