using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Adds rows to the rows of a table.</summary>
public static class ScatterAddKernel
{
    /// <summary>Writes the kernel of a <see cref="ScatterAdd"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        Lanes lanes = builder.Lanes;
        Value vectors = node.Inputs[1];
        int features = vectors.Shape.Last;
        builder.Memory(node.Inputs[0], "index");
        builder.Memory(vectors, "x");
        builder.Memory(node.Output, "table");
        CodeWriter body = builder.Body;
        if (!builder.Accumulates)
            body.Line($"memory::MemoryMarshal.CreateSpan(ref table, {node.Output.Shape.Length}).Clear();");
        body.Block($"for (nuint row = 0; row < {builder.RowCount(vectors.Type)}; row++)", () =>
        {
            body.Line($"ref float source = ref code::Unsafe.Add(ref x, row * {features});");
            body.Line($"ref float target = ref code::Unsafe.Add(ref table, (nuint)code::Unsafe.Add(ref index, row) * {features});");
            RowLoop.Write(body, lanes, features, (offset, part) => body.Line(RowLoop.Store(
                lanes, $"{RowLoop.Load(lanes, "target", offset, part)} + {RowLoop.Load(lanes, "source", offset, part)}", "target", offset, part)));
        });

        EntryPoint entry = builder.Entry;
        string comment = $"{entry.Display(node.Output)}[{entry.Display(node.Inputs[0])}] += {entry.Display(vectors)}: {builder.Shapes([.. node.Inputs])}";
        return builder.Build(comment);
    }
}
