using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Looks rows up in a table.</summary>
public static class GatherKernel
{
    /// <summary>Writes the kernel of a <see cref="Gather"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        int features = node.Output.Shape.Last;
        builder.Memory(node.Inputs[0], "table");
        builder.Memory(node.Inputs[1], "index");
        builder.Memory(node.Output, "y");
        CodeWriter body = builder.Body;
        body.Block($"for (nuint row = 0; row < {builder.RowCount(node.Output.Type)}; row++)", () =>
        {
            body.Line($"ref float source = ref code::Unsafe.Add(ref table, (nuint)code::Unsafe.Add(ref index, row) * {features});");
            body.Line($"ref float target = ref code::Unsafe.Add(ref y, row * {features});");
            RowLoop.Write(body, builder.Lanes, features, (offset, part) => body.Line(RowLoop.Store(
                builder.Lanes, RowLoop.Load(builder.Lanes, "source", offset, part), "target", offset, part)));
        });

        EntryPoint entry = builder.Entry;
        return builder.Build(
            $"{builder.Assignment()} {entry.Display(node.Inputs[0])}[{entry.Display(node.Inputs[1])}]: {builder.Shapes([.. node.Inputs])}");
    }
}
