using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels.Attentions;

/// <summary>
/// Attention, block by block: scores, their exponentials over the largest so far, and the values in that proportion, which are added up and divided by the sum of all exponentials at the end. Where a later
/// block has a larger score, what has been added up is scaled down.
/// </summary>
public static class AttentionKernel
{
    /// <summary>Writes the kernel of an <see cref="Attention"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var op = (Attention)node.Op;
        Value y = node.Outputs[0];
        bool needsLogSums = builder.Entry.Plan.Nodes.Any(user => user.Inputs.Contains(node.Outputs[1]));
        var loops = new AttentionLoops(builder, op);
        builder.Memory(y, "result");
        if (needsLogSums)
            builder.Memory(node.Outputs[1], "logSums");

        CodeWriter body = builder.Body;
        int width = y.Shape.Last;
        bool isOneBlock = loops.Blocks.Count == 1;
        AttentionBlocks blocks = loops.Blocks;
        loops.Write(
            beforeHeads: null,
            () => loops.WriteTransposed("keys", op.Key, op.Features, blocks.KeysTransposed),
            () => body.Line($"ref float results = ref {Lanes.At("result", AttentionLoops.Place(loops.QuerySteps, width, 0, "head", op.ValueFeatures))};"),
            () =>
            {
                if (isOneBlock)
                    return;
                body.Line("// largest scores, sums and results before the first block");
                body.Line($"memory::MemoryMarshal.CreateSpan(ref {loops.Scratch(blocks.Largest)}, {AttentionBlocks.Queries}).Fill(float.MinValue);");
                body.Line($"memory::MemoryMarshal.CreateSpan(ref {loops.Scratch(blocks.Sums)}, {AttentionBlocks.Queries}).Clear();");
                body.Nest("for (nuint row = 0; row < queryCount; row++)", $"memory::MemoryMarshal.CreateSpan(ref {Row(width)}, {op.ValueFeatures}).Clear();");
            },
            () =>
            {
                new BlockProduct("Scores", "scores = queries · keysᵀ · scale", blocks.Columns, loops.Stride(op.Query), 1, blocks.Columns, blocks.Columns, Scale: op.Scale) { Overread = true, Wanted = "keyCount" }.Write(
                    builder, Lanes.At("queries", $"first * {loops.Stride(op.Query)}"), loops.Scratch(blocks.KeysTransposed, isOneBlock ? "0" : $"block * {op.Features}"),
                    loops.Scratch(AttentionBlocks.Scores), "queryCount", $"{op.Features}");
                loops.WriteRows("e^(score − largest score), and their sum", () => WriteExponentials(builder, loops, isOneBlock, width));
                new BlockProduct(
                    "Values", $"results {(isOneBlock ? "=" : "+=")} exponentials · values", op.ValueFeatures, blocks.Columns, 1, loops.Stride(op.Value), width,
                    isOneBlock ? InitialValue.Zero : InitialValue.Output) { Overread = loops.MayOverread(op.Value) }.Write(
                    builder, loops.Scratch(AttentionBlocks.Scores), Lanes.At("values", isOneBlock ? "0" : $"block * {loops.Stride(op.Value)}"),
                    Lanes.At("results", $"first * {width}"), "queryCount", "keyCount");
            },
            () => body.Line(needsLogSums ? "// results / sum, and ln sum, of which the gradient makes the weights again" : "// results / sum")
                .Block("for (nuint row = 0; row < queryCount; row++)", () => WriteQuotients(builder, loops, width, needsLogSums)));
        return builder.Build(Comment(builder, op));
    }

    private static string Row(int width) => Lanes.At("results", $"(first + row) * {width}");

    private static void WriteExponentials(KernelBuilder builder, AttentionLoops loops, bool isOneBlock, int width)
    {
        (CodeWriter body, Lanes lanes, AttentionBlocks blocks) = (builder.Body, builder.Lanes, loops.Blocks);
        if (!isOneBlock)
            body.Line($"float before = {loops.Scratch(blocks.Largest, "row")};");
        body.Line($"{lanes.Type} top = {lanes.Broadcast(isOneBlock ? "float.MinValue" : "before")}, sum = {lanes.Zero};");
        loops.WriteVectors(() => body.Line($"top = {lanes.Class}.Max(top, {loops.Seen(lanes.Load("score", "i"), "top")});"));
        body.Line("float most = global::NetGen.VectorLanes.Max(top);");
        body.Line($"{lanes.Type} largest = {lanes.Broadcast("most")};");
        loops.WriteVectors(() =>
        {
            body.Line($"{lanes.Type} e = {loops.Seen($"global::NetGen.VectorMath.Exp({lanes.Load("score", "i")} - largest)", lanes.Zero)};");
            body.Line(lanes.Store(loops.Dropped("e"), "score", "i"));
            body.Line("sum += e;");
        });
        body.Line($"{loops.Scratch(blocks.Largest, "row")} = most;");
        string before = "";
        if (!isOneBlock)
        {
            body.Line("// what earlier blocks have added up, over the largest score up to now instead of theirs");
            body.Line("float kept = global::NetGen.VectorMath.Exp(before - most);");
            before = $"({loops.Scratch(blocks.Sums, "row")} * kept) + ";
            WriteScaled(builder, loops, "kept", width);
        }

        body.Line($"{loops.Scratch(blocks.Sums, "row")} = {before}{lanes.Class}.Sum(sum);");
    }

    private static void WriteQuotients(KernelBuilder builder, AttentionLoops loops, int width, bool needsLogSums)
    {
        builder.Body.Line($"float sum = {loops.Scratch(loops.Blocks.Sums, "row")};");
        WriteScaled(builder, loops, "sum == 0f ? 0f : 1f / sum", width);
        if (!needsLogSums)
            return;
        string place = $"(((sample * {loops.Op.Heads}) + head) * {loops.QuerySteps}) + first + row";
        builder.Body.Line(
            $"{Lanes.At("logSums", place)} = sum == 0f ? float.PositiveInfinity : {loops.Scratch(loops.Blocks.Largest, "row")} + global::NetGen.VectorMath.Log(sum);");
    }

    private static void WriteScaled(KernelBuilder builder, AttentionLoops loops, string factor, int width)
    {
        (CodeWriter body, Lanes lanes) = (builder.Body, builder.Lanes);
        body.Line($"{lanes.Type} factor = {lanes.Broadcast(factor)};");
        body.Line($"ref float resultRow = ref {Row(width)};");
        RowLoop.Write(body, lanes, loops.Op.ValueFeatures, (offset, part) =>
            body.Line(RowLoop.Store(lanes, $"{RowLoop.Load(lanes, "resultRow", offset, part)} * factor", "resultRow", offset, part)));
    }

    private static string Comment(KernelBuilder builder, Attention op)
    {
        Value[] tensors = [.. builder.Node.Inputs.Take(op.Tensors)];
        string Columns(AttentionPart part, int count) =>
            $"{builder.Entry.Display(tensors[part.Input])}{(count == tensors[part.Input].Shape.Last ? "" : $"[{part.Start}..{part.Start + count}]")}";
        string q = Columns(op.Query, op.Heads * op.Features), k = Columns(op.Key, op.KeyValueHeads * op.Features), v = Columns(op.Value, op.KeyValueHeads * op.ValueFeatures);
        string heads = op.Heads == 1 ? "" : $" for each of {op.Heads} heads";
        return $"{builder.Assignment()} softmax({q} · {k}ᵀ · {op.Scale.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)}{(op.Causal ? ", causal" : "")}) · {v}{heads}: {builder.Shapes(tensors)}";
    }
}
