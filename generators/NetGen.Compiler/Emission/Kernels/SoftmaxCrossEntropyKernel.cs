using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Softmax cross-entropy, row by row: the loss, and softmax − one-hot from the same exponentials where it is needed.</summary>
public static class SoftmaxCrossEntropyKernel
{
    /// <summary>Writes the kernel of a <see cref="SoftmaxCrossEntropy"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        Lanes lanes = builder.Lanes;
        Value logits = node.Inputs[0];
        int classes = logits.Shape.Last;
        bool needsDifference = builder.Entry.Plan.Nodes.Any(user => user.Inputs.Contains(node.Outputs[1]));
        builder.Memory(logits, "z");
        builder.Memory(node.Inputs[1], "target");
        builder.Memory(node.Outputs[0], "loss");
        if (needsDifference)
            builder.Memory(node.Outputs[1], "difference");

        CodeWriter body = builder.Body;
        body.Block($"for (nuint row = 0; row < {builder.RowCount(logits.Type)}; row++)", () =>
        {
            body.Line($"ref float zRow = ref code::Unsafe.Add(ref z, row * {classes});");
            if (needsDifference)
                body.Line($"ref float differenceRow = ref code::Unsafe.Add(ref difference, row * {classes});");
            body.Line("int wanted = code::Unsafe.Add(ref target, row);");
            RowLoop.WriteMaximum(body, lanes, classes, "zRow");
            body.Line($"{lanes.Type} sum = {lanes.Zero};");
            RowLoop.Write(body, lanes, classes, (offset, part) =>
            {
                body.Line($"{lanes.Type} e = global::NetGen.VectorMath.Exp({RowLoop.Load(lanes, "zRow", offset, part)} - largest);");
                RowLoop.AddToSum(body, "e", part);
                if (needsDifference)
                    body.Line(RowLoop.Store(lanes, "e", "differenceRow", offset, part));
            });
            body.Line($"float total = {lanes.Class}.Sum(sum);");
            body.Line($"code::Unsafe.Add(ref loss, row) = global::NetGen.VectorMath.Log(total) + {lanes.Class}.ToScalar(largest) - code::Unsafe.Add(ref zRow, wanted);");
            if (!needsDifference)
                return;
            body.Line($"{lanes.Type} scale = {lanes.Broadcast("1f / total")};");
            RowLoop.Write(body, lanes, classes, (offset, part) => body.Line(
                RowLoop.Store(lanes, $"{RowLoop.Load(lanes, "differenceRow", offset, part)} * scale", "differenceRow", offset, part)));
            body.Line("code::Unsafe.Add(ref differenceRow, wanted) -= 1f;");
        });

        string z = builder.Entry.Display(logits), t = builder.Entry.Display(node.Inputs[1]);
        string comment = $"{builder.Entry.Display(node.Outputs[0])} = −ln softmax({z})[{t}]: {builder.Shapes(logits, node.Inputs[1])}";
        if (needsDifference)
            comment += $"\n{builder.Entry.Display(node.Outputs[1])} = softmax({z}) − onehot({t}): {node.Outputs[1].Type}";
        return builder.Build(comment);
    }
}
