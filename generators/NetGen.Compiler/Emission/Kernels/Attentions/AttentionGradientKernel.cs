using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels.Attentions;

/// <summary>The gradient of attention, block by block: weights are computed again from scores and the logarithms of their sums.</summary>
public static class AttentionGradientKernel
{
    /// <summary>Writes the kernel of an <see cref="AttentionGradient"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var gradient = (AttentionGradient)node.Op;
        Attention op = gradient.Forward;
        Value y = node.Inputs[gradient.Y], dy = node.Inputs[gradient.OutputGradient];
        var loops = new AttentionLoops(builder, op);
        builder.Memory(y, "result");
        builder.Memory(node.Inputs[gradient.LogSums], "logSums");
        builder.Memory(dy, "upstream");
        for (int i = 0; i < op.Tensors; i++)
            builder.Memory(node.Outputs[i], $"d{i}");

        CodeWriter body = builder.Body;
        int width = y.Shape.Last;
        string ofHead = AttentionLoops.Place(loops.QuerySteps, width, 0, "head", op.ValueFeatures);
        loops.Write(
            () => WriteZeros(builder, op),
            () =>
            {
                loops.WriteTransposed("keys", op.Key, op.Features, loops.Blocks.KeysTransposed);
                loops.WriteTransposed("values", op.Value, op.ValueFeatures, loops.Blocks.ValuesTransposed);
                Declare(builder, loops, "keyGradients", op.Key, loops.KeySteps, loops.Group, op.Features);
                Declare(builder, loops, "valueGradients", op.Value, loops.KeySteps, loops.Group, op.ValueFeatures);
            },
            () =>
            {
                Declare(builder, loops, "queryGradients", op.Query, loops.QuerySteps, "head", op.Features);
                body.Line($"ref float results = ref {Lanes.At("result", ofHead)}, upstreams = ref {Lanes.At("upstream", ofHead)};");
            },
            () => WriteMeans(builder, loops, width),
            () => WriteBlock(builder, loops, width, builder.Entry.MayOverread(dy)),
            afterBlocks: null);
        string[] names = [.. node.Outputs.Take(op.Tensors).Select(builder.Entry.Display)];
        return builder.Build($"{string.Join(", ", names)} = gradient of attention for {builder.Entry.Display(dy)}: {dy.Type} → {string.Join(", ", node.Outputs.Take(op.Tensors).Select(output => output.Type))}");
    }

    private static void WriteZeros(KernelBuilder builder, Attention op)
    {
        builder.Body.Line("// blocks add their gradients to what is there");
        for (int i = 0; i < op.Tensors; i++)
        {
            int length = builder.Node.Outputs[i].Shape.Length;
            builder.Body.Line($"memory::MemoryMarshal.CreateSpan(ref {Lanes.At($"d{i}", $"sample * {length}")}, {length}).Clear();");
        }
    }

    private static void Declare(KernelBuilder builder, AttentionLoops loops, string name, AttentionPart part, int steps, string head, int features) =>
        builder.Body.Line($"ref float {name} = ref {Lanes.At($"d{part.Input}", AttentionLoops.Place(steps, loops.Stride(part), part.Start, head, features))};");

    // Σ dy · y of each query.
    private static void WriteMeans(KernelBuilder builder, AttentionLoops loops, int width)
    {
        (CodeWriter body, Lanes lanes) = (builder.Body, builder.Lanes);
        body.Line("// Σ upstream · result of each query").Block("for (nuint row = 0; row < queryCount; row++)", () =>
        {
            string row = $"(first + row) * {width}";
            body.Line($"ref float resultRow = ref {Lanes.At("results", row)}, upstreamRow = ref {Lanes.At("upstreams", row)};");
            body.Line($"{lanes.Type} sum = {lanes.Zero};");
            RowLoop.Write(body, lanes, loops.Op.ValueFeatures, (offset, part) => body.Line(
                $"sum = {lanes.MultiplyAdd(RowLoop.Load(lanes, "resultRow", offset, part), RowLoop.Load(lanes, "upstreamRow", offset, part), "sum")};"));
            body.Line($"{loops.Scratch(loops.Blocks.Sums, "row")} = {lanes.Class}.Sum(sum);");
        });
    }

    private static void WriteBlock(KernelBuilder builder, AttentionLoops loops, int width, bool mayOverread)
    {
        (Attention op, AttentionBlocks blocks) = (loops.Op, loops.Blocks);
        string scores = loops.Scratch(AttentionBlocks.Scores), slopes = loops.Scratch(blocks.Slopes);
        string Block(int factor) => blocks.Count == 1 ? "0" : $"block * {factor}";
        string queries = Lanes.At("queries", $"first * {loops.Stride(op.Query)}"), upstreams = Lanes.At("upstreams", $"first * {width}");
        string Keys(string name, AttentionPart part) => Lanes.At(name, Block(loops.Stride(part)));

        new BlockProduct("Scores", "scores = queries · keysᵀ · scale", blocks.Columns, loops.Stride(op.Query), 1, blocks.Columns, blocks.Columns, Scale: op.Scale) { Overread = true, Wanted = "keyCount" }.Write(
            builder, queries, loops.Scratch(blocks.KeysTransposed, Block(op.Features)), scores, "queryCount", $"{op.Features}");
        new BlockProduct("Weights", "the weights' gradients = upstreams · valuesᵀ", blocks.Columns, width, 1, blocks.Columns, blocks.Columns) { Overread = true, Wanted = "keyCount" }.Write(
            builder, upstreams, loops.Scratch(blocks.ValuesTransposed, Block(op.ValueFeatures)), slopes, "queryCount", $"{op.ValueFeatures}");
        loops.WriteRows("weights = e^(score − ln sum), and the scores' gradients = weight · (its gradient − Σ upstream · result)", () => WriteSlopes(builder, loops));

        new BlockProduct("Values", "valueGradients += weightsᵀ · upstreams", op.ValueFeatures, 1, blocks.Columns, width, loops.Stride(op.Value), InitialValue.Output) { Overread = mayOverread }.Write(
            builder, scores, upstreams, Keys("valueGradients", op.Value), "keyCount", "queryCount");
        new BlockProduct("Queries", "queryGradients += the scores' gradients · keys", op.Features, blocks.Columns, 1, loops.Stride(op.Key), loops.Stride(op.Query), InitialValue.Output) { Overread = loops.MayOverread(op.Key) }.Write(
            builder, slopes, Keys("keys", op.Key), Lanes.At("queryGradients", $"first * {loops.Stride(op.Query)}"), "queryCount", "keyCount");
        new BlockProduct("Keys", "keyGradients += the scores' gradientsᵀ · queries", op.Features, 1, blocks.Columns, loops.Stride(op.Query), loops.Stride(op.Key), InitialValue.Output) { Overread = loops.MayOverread(op.Query) }.Write(
            builder, slopes, queries, Keys("keyGradients", op.Key), "keyCount", "queryCount");
    }

    private static void WriteSlopes(KernelBuilder builder, AttentionLoops loops)
    {
        (CodeWriter body, Lanes lanes, Attention op) = (builder.Body, builder.Lanes, loops.Op);
        string place = $"(((sample * {op.Heads}) + head) * {loops.QuerySteps}) + first + row";
        body.Line($"ref float slope = ref {loops.Scratch(loops.Blocks.Slopes, $"row * {loops.Blocks.Columns}")};");
        body.Line($"{lanes.Type} logSum = {lanes.Broadcast(Lanes.At("logSums", place))}, mean = {lanes.Broadcast(loops.Scratch(loops.Blocks.Sums, "row"))};");
        body.Line($"{lanes.Type} scale = {lanes.Broadcast(ExpressionWriter.Literal(op.Scale))};");
        loops.WriteVectors(() =>
        {
            body.Line($"{lanes.Type} p = {loops.Seen($"global::NetGen.VectorMath.Exp({lanes.Load("score", "i")} - logSum)", lanes.Zero)};");
            body.Line(lanes.Store(loops.Dropped("p"), "score", "i"));
            body.Line(lanes.Store($"p * (({loops.Dropped(lanes.Load("slope", "i"))}) - mean) * scale", "slope", "i"));
        });
    }
}
