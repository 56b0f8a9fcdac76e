using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Softmax and its logarithm, row by row.</summary>
public static class SoftmaxKernel
{
    /// <summary>Writes the kernel of a <see cref="Softmax"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        bool logarithm = ((Softmax)node.Op).Logarithm;
        Lanes lanes = builder.Lanes;
        int length = node.Output.Shape.Last;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        CodeWriter body = builder.Body;
        body.Block($"for (nuint row = 0; row < {builder.RowCount(node.Output.Type)}; row++)", () =>
        {
            body.Line($"ref float xRow = ref code::Unsafe.Add(ref x, row * {length}), yRow = ref code::Unsafe.Add(ref y, row * {length});");
            RowLoop.WriteMaximum(body, lanes, length, "xRow");
            body.Line($"{lanes.Type} sum = {lanes.Zero};");
            RowLoop.Write(body, lanes, length, (offset, part) =>
            {
                body.Line($"{lanes.Type} e = global::NetGen.VectorMath.Exp({RowLoop.Load(lanes, "xRow", offset, part)} - largest);");
                RowLoop.AddToSum(body, "e", part);
                if (!logarithm)
                    body.Line(RowLoop.Store(lanes, "e", "yRow", offset, part));
            });
            WriteResult(body, lanes, length, logarithm);
        });

        string x = builder.Entry.Display(node.Inputs[0]);
        string formula = logarithm ? $"{x} − ln Σ exp({x})" : $"exp({x}) / Σ exp({x})";
        return builder.Build($"{builder.Assignment()} {formula}: {builder.Shapes(node.Inputs[0])}");
    }

    private static void WriteResult(CodeWriter body, Lanes lanes, int length, bool logarithm)
    {
        string total = $"{lanes.Class}.Sum(sum)";
        body.Line(logarithm
            ? $"{lanes.Type} shift = largest + {lanes.Broadcast($"global::NetGen.VectorMath.Log({total})")};"
            : $"{lanes.Type} scale = {lanes.Broadcast($"1f / {total}")};");
        RowLoop.Write(body, lanes, length, (offset, part) => body.Line(RowLoop.Store(
            lanes,
            logarithm ? $"{RowLoop.Load(lanes, "xRow", offset, part)} - shift" : $"{RowLoop.Load(lanes, "yRow", offset, part)} * scale",
            "yRow", offset, part)));
    }
}
