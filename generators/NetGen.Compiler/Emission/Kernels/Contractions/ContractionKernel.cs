using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// Matrix products. Outermost go blocks of what is summed, then panels of columns, then tiles of rows, so that a panel of the
/// right operand comes from the nearest cache again and again while tile after tile of sums stays in registers.
/// </summary>
public static class ContractionKernel
{
    /// <summary>Writes the kernel of a <see cref="MatMul"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var matMul = (MatMul)node.Op;
        Value a = node.Inputs[0], b = node.Inputs[1];
        bool isPackedAlways = matMul.Packed && node.Inputs[2].Producer.Op is Source; // In a loop.
        bool isPacked = matMul.Packed && !isPackedAlways && PackKernel.Pays(node.Inputs[2].Producer, builder.Lanes);
        builder.Memory(a, "x");
        builder.Memory(isPackedAlways ? node.Inputs[2] : b, "w");
        if (isPacked)
            builder.Memory(node.Inputs[2], "packed");
        Value[] others = [.. node.Inputs.Skip(matMul.Operands)];
        ContractionExtra[] extras = [.. others.Select((input, i) => ContractionExtra.Add(builder, input, i == 0 ? "" : $"{i + 1}"))];
        builder.Memory(node.Output, "y");

        string rows = matMul.TransposeA ? $"{a.Shape.Last}" : builder.RowCount(a.Type);
        string steps = matMul.TransposeA ? builder.RowCount(a.Type) : $"{a.Shape.Last}";
        Contraction contraction = ContractionStart.Choose(new Contraction(
            builder.Name, builder.Lanes, node.Output.Shape.Last,
            RowStride: matMul.TransposeA ? 1 : a.Shape.Last,
            StepStride: matMul.TransposeA ? a.Shape.Last : 1,
            steps,
            extras,
            InitialValue.Zero,
            matMul.Epilogue ?? new Argument(0),
            builder.Accumulates,
            Overread: builder.Entry.MayOverread(b)));

        // Tiles of 2 or 3 samples leave single ones over, which must come out as if they stood elsewhere in the batch.
        bool isOneRow = !matMul.TransposeA && !matMul.TransposeB && rows is "rows" or "1" && builder.Entry.Plan.BatchTile is 1 or > 3 && new ContractionRow(contraction).IsPossible;
        if (isPackedAlways)
            WriteInLoop(builder, contraction with { Overread = true }, rows, isOneRow);
        else if (isOneRow && rows == "1")
            WriteOneRow(builder, contraction);
        else
            WriteRows(builder, contraction, rows, isOneRow, isPacked, matMul.TransposeB);
        return builder.Build(Comment(builder, matMul, a, b, others));
    }

    private static void WriteOneRow(KernelBuilder builder, Contraction contraction) =>
        builder.Body.Line($"{builder.Helper(new ContractionRow(contraction).Method())}({contraction.Arguments("0", "0", "0", "0")});");

    private static void WriteInLoop(KernelBuilder builder, Contraction contraction, string rows, bool hasOneRow)
    {
        if (hasOneRow && rows == "rows")
        {
            string step = builder.Parameter("nint", "step", "step");
            builder.Body.Block("if (rows == 1)", () =>
            {
                new PackedRow(contraction).Write(builder.Body, step, builder.Helper);
                builder.Body.Line("return;");
            });
        }

        WriteRows(builder, contraction with { Packed = true }, rows, hasOneRow: false, isPacked: false, isTransposed: false);
    }

    private static void WriteRows(KernelBuilder builder, Contraction contraction, string rows, bool hasOneRow, bool isPacked, bool isTransposed)
    {
        CodeWriter body = builder.Body;
        TensorType summed = builder.Node.Inputs[0].Type;
        int mostSteps = int.TryParse(contraction.Steps, out int steps) ? steps
            : checked(builder.Entry.Plan.BatchTile * summed.Shape.WithoutLast.Length);
        string count = rows;
        if (!int.TryParse(rows, out _) && rows != "rows")
            body.Line($"nuint {count = "count"} = {rows};");

        if (hasOneRow)
        {
            body.Block("if (rows == 1)", () =>
            {
                WriteOneRow(builder, contraction);
                body.Line("return;");
            });
        }

        var loops = new ContractionLoops(builder, contraction, count, mostSteps);
        string packed = "";
        if (isPacked)
        {
            builder.Parameter("int", EntryPoint.Samples, EntryPoint.Samples);
            packed = builder.Entry.IsPacked(builder.Node);
        }

        if (isPacked && isTransposed)
            loops.WritePacked(packed);
        if (isTransposed)
            new DotKernel(contraction).Write(body, count, builder.Helper);
        else if (isPacked)
            loops.WriteWithPacked(packed);
        else
            loops.Write();
    }

    private static string Comment(KernelBuilder builder, MatMul matMul, Value a, Value b, Value[] others)
    {
        EntryPoint entry = builder.Entry;
        string product = $"{entry.Display(a)}{(matMul.TransposeA ? "ᵀ" : "")} · {entry.Display(b)}{(matMul.TransposeB ? "ᵀ" : "")}";
        string[] names = [product, .. others.Select(entry.Display)];
        string formula = matMul.Epilogue is { } epilogue ? ExpressionText.Write(epilogue, names) : product;
        return $"{builder.Assignment()} {formula}: {a.Type}{(matMul.TransposeA ? "ᵀ" : "")} · {b.Type}{(matMul.TransposeB ? "ᵀ" : "")} → {builder.Node.Output.Type}";
    }
}
