using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>
/// Matrix products. Rows of the result go by in register tiles of 8 (or 4), and what is left in tiles of 4, 2 and 1;
/// inside, columns go by in blocks of a few vectors. The one loop that runs long, over what is summed, has nothing but
/// multiply-adds on registers.
/// </summary>
public static class ContractionKernel
{
    /// <summary>Writes the kernel of a <see cref="MatMul"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var matMul = (MatMul)node.Op;
        Value a = node.Inputs[0], b = node.Inputs[1];
        builder.Memory(a, "x");
        builder.Memory(b, "w");
        ContractionExtra[] extras = [.. node.Inputs.Skip(2).Select((input, i) => ContractionExtra.Add(builder, input, i == 0 ? "" : $"{i + 1}"))];
        builder.Memory(node.Output, "y");

        int columns = node.Output.Shape.Last;
        string rows = matMul.TransposeA ? $"{a.Shape.Last}" : builder.RowCount(a.Type);
        string steps = matMul.TransposeA ? builder.RowCount(a.Type) : $"{a.Shape.Last}";
        bool fixedSteps = int.TryParse(steps, out _);
        var tile = new ContractionTile(
            builder.Lanes, columns,
            RowStride: matMul.TransposeA ? 1 : a.Shape.Last,
            StepStride: matMul.TransposeA ? a.Shape.Last : 1,
            Steps: fixedSteps ? steps : "steps",
            extras,
            matMul.Epilogue ?? new Argument(0),
            builder.Accumulates,
            Overread: builder.Entry.MayOverread(b));

        if (!fixedSteps)
            builder.Body.Line($"nuint steps = {steps};");
        WriteRows(builder, tile, rows, fixedSteps ? "" : ", steps");
        return builder.Build(Comment(builder, matMul, a, b));
    }

    private static void WriteRows(KernelBuilder builder, ContractionTile tile, string rows, string stepsArgument)
    {
        CodeWriter body = builder.Body;
        string Call(int height) => $"{builder.Helper(tile.ForRows(height, builder.Name))}("
            + $"ref code::Unsafe.Add(ref x, {KernelBuilder.Times("row", tile.RowStride)}), ref w, "
            + string.Concat(tile.Extras.Select(extra => extra.Argument(tile.Columns)))
            + $"ref code::Unsafe.Add(ref y, {KernelBuilder.Times("row", tile.Columns)}){stepsArgument});";

        int largest = builder.Lanes.RowTile;
        body.Line("nuint row = 0;");
        if (int.TryParse(rows, out int count))
        {
            if (count >= largest)
                body.Nest($"for (; row < {count / largest * largest}; row += {largest})", Call(largest));
            int rest = count % largest;
            for (int height = largest / 2; height > 0; height /= 2)
            {
                if ((rest & height) == 0)
                    continue;
                body.Line(Call(height));
                if ((rest & (height - 1)) != 0)
                    body.Line($"row += {height};");
            }

            return;
        }

        if (rows != "rows")
            body.Line($"nuint count = {rows};");
        string end = rows == "rows" ? "rows" : "count";
        body.Nest($"for (; row + {largest} <= {end}; row += {largest})", Call(largest));
        for (int height = largest / 2; height > 0; height /= 2)
        {
            if (height == 1)
                body.Nest($"if (row < {end})", Call(1));
            else
                body.Block($"if (row + {height} <= {end})", () => body.Line(Call(height)).Line($"row += {height};"));
        }
    }

    private static string Comment(KernelBuilder builder, MatMul matMul, Value a, Value b)
    {
        EntryPoint entry = builder.Entry;
        string product = $"{entry.Display(a)}{(matMul.TransposeA ? "ᵀ" : "")} · {entry.Display(b)}";
        string[] names = [product, .. builder.Node.Inputs.Skip(2).Select(entry.Display)];
        string formula = matMul.Epilogue is { } epilogue ? ExpressionText.Write(epilogue, names) : product;
        TensorType left = a.Type;
        return $"{builder.Assignment()} {formula}: {left}{(matMul.TransposeA ? "ᵀ" : "")} · {b.Type} → {builder.Node.Output.Type}";
    }
}
