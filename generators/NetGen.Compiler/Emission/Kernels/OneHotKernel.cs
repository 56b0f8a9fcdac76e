using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Indices as rows of zeros with a one, or their counts.</summary>
public static class OneHotKernel
{
    /// <summary>Writes the kernel of a <see cref="OneHot"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var op = (OneHot)node.Op;
        Value indices = node.Inputs[0];
        int perRow = op.Count ? indices.Shape.Last : 1;
        builder.Memory(indices, "index");
        builder.Memory(node.Output, "y");
        string rows = builder.RowCount(node.Output.Type);
        CodeWriter body = builder.Body;
        body.Line($"memory::MemoryMarshal.CreateSpan(ref y, (int)({rows}) * {op.Classes}).Clear();");
        string place = $"code::Unsafe.Add(ref y, row * {op.Classes} + (nuint)code::Unsafe.Add(ref index, {(op.Count ? $"row * {perRow} + i" : "row")}))";
        body.Block($"for (nuint row = 0; row < {rows}; row++)", () =>
        {
            if (op.Count)
                body.Nest($"for (nuint i = 0; i < {perRow}; i++)", $"{place} += 1f;");
            else
                body.Line($"{place} = 1f;");
        });
        return builder.Build($"{builder.Assignment()} {(op.Count ? "counts of" : "onehot of")} {builder.Entry.Display(indices)}: {builder.Shapes(indices)}");
    }
}
