using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels.Attentions;

/// <summary>
/// Attention to a cache, a few queries of a head at a time: all of their scores, block by block; the softmax, row by row; the values in that proportion. Keys are in the cache as the scores want them.
/// </summary>
public static class CachedAttentionKernel
{
    /// <summary>Writes the kernel of a <see cref="CachedAttention"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var op = (CachedAttention)node.Op;
        (Attention forward, KeyValueCache cache) = (op.Forward, op.Cache);
        builder.Memory(node.Inputs[0], "queries");
        builder.Memory(node.Inputs[1], "keys");
        builder.Memory(node.Inputs[2], "values");
        if (forward.HasLengths)
            builder.Memory(node.Inputs[3], "lengths");
        builder.Memory(node.Outputs[0], "result");
        builder.Memory(node.Outputs[1], "scratch");
        if (forward.Causal)
            builder.Parameter("nuint", EntryPoint.Position, op.AtLast ? $"{EntryPoint.Position} + {EntryPoint.Last}" : EntryPoint.Position);

        CodeWriter body = builder.Body;
        int queries = node.Inputs[0].Shape[0], width = node.Inputs[0].Shape.Last, resultWidth = node.Outputs[0].Shape.Last, rows = CachedAttention.Rows(queries);
        body.Block($"for (nuint head = 0; head < {forward.Heads}; head++)", () =>
        {
            string group = forward.Group == 1 ? "head" : $"head / {forward.Group}";
            body.Line($"ref float headKeys = ref {Lanes.At("keys", $"{group} * {cache.Blocks * cache.Features * cache.Columns}")}, headValues = ref {Lanes.At("values", $"{group} * {cache.Steps * cache.ValueFeatures}")};");
            body.Block($"for (nuint first = 0; first < {queries}; first += {rows})", () =>
            {
                body.Line($"nuint queryCount = {(queries % rows == 0 ? $"{rows}" : $"nuint.Min({rows}, {queries} - first)")};");
                body.Line($"nuint count = {Count(op, queries)};");
                if (queries == 1 && FarMatrix.Is(cache.Heads * cache.Steps, cache.Features))
                    WriteFetch(body, op, group == "head" ? "(head + 1)" : $"((head + 1) / {forward.Group})");
                body.Line($"ref float headQueries = ref {Lanes.At("queries", KernelBuilder.Sum($"(first * {width}) + (head * {forward.Features})", $"{forward.Query.Start}"))};");
                body.Line($"ref float results = ref {Lanes.At("result", $"(first * {resultWidth}) + (head * {forward.ValueFeatures})")};");
                body.Block($"for (nuint block = 0; block < count; block += {cache.Columns})", () =>
                {
                    body.Line("nuint wanted = count - block;");
                    new BlockProduct("Scores", "scores = queries · keysᵀ · scale", cache.Columns, width, 1, cache.Columns, op.Scores, Scale: forward.Scale) { Overread = true, Wanted = "wanted" }.Write(
                        builder, "headQueries", Lanes.At("headKeys", KernelBuilder.Times("block", cache.Features)), Lanes.At("scratch", "block"), "queryCount", $"{cache.Features}");
                });
                body.Line($"nuint wide = (count + {builder.Lanes.Count - 1}) / {builder.Lanes.Count} * {builder.Lanes.Count};");
                body.Line("// e^(score − largest score), and their sum").Block("for (nuint row = 0; row < queryCount; row++)", () => WriteExponentials(builder, op, rows));
                new BlockProduct("Values", "results = exponentials · values", cache.ValueFeatures, op.Scores, 1, cache.ValueFeatures, resultWidth) { Overread = true }.Write(
                    builder, "scratch", "headValues", "results", "queryCount", "count");
                body.Line("// results / sum").Block("for (nuint row = 0; row < queryCount; row++)", () => WriteQuotients(builder, op, rows, resultWidth));
            });
        });
        string seen = forward.Causal ? $"the steps so far{(forward.Window > 0 ? $", {forward.Window} at most" : "")}" : "all that is given";
        return builder.Build($"{builder.Assignment()} softmax(queries of {builder.Entry.Display(node.Inputs[0])} · {builder.Entry.Display(node.Inputs[1])}) · {builder.Entry.Display(node.Inputs[2])}, {seen}{(forward.Heads == 1 ? "" : $", for each of {forward.Heads} heads")}: {builder.Shapes([.. node.Inputs.Take(3)])}");
    }

    // A step computes little with each key and value: those of the next head are asked for while it does.
    private static void WriteFetch(CodeWriter body, CachedAttention op, string next)
    {
        KeyValueCache cache = op.Cache;
        body.Line("// the next head's keys and values are asked for in time");
        string keys = $"(count + {cache.Columns - 1}) / {cache.Columns} * {cache.Columns * cache.Features}";
        body.Line(FarMatrix.Fetch("keys", $"{next} * {cache.Blocks * cache.Features * cache.Columns}", keys));
        body.Line(FarMatrix.Fetch("values", $"{next} * {cache.Steps * cache.ValueFeatures}", $"count * {cache.ValueFeatures}"));
    }

    // How many keys of the cache some of the queries may see: the place behind the last of them.
    private static string Count(CachedAttention op, int queries) =>
        !op.Forward.Causal ? op.Forward.HasLengths ? $"nuint.Min(unchecked((uint)lengths), {op.Cache.Steps})" : $"{op.Cache.Steps}"
        : op.Cache.IsRing ? $"nuint.Min({EntryPoint.Position} + {queries}, {op.Cache.Steps})"
        : queries == 1 ? $"{EntryPoint.Position} + 1" : $"{EntryPoint.Position} + first + queryCount";

    private static void WriteExponentials(KernelBuilder builder, CachedAttention op, int rows)
    {
        (CodeWriter body, Lanes lanes) = (builder.Body, builder.Lanes);
        body.Line($"ref float score = ref {Lanes.At("scratch", $"row * {op.Scores}")};");
        WriteMask(body, op, rows);
        body.Line($"{lanes.Type} top = {lanes.Broadcast("float.MinValue")}, sum = {lanes.Zero};");
        body.Nest($"for (nuint i = 0; i < wide; i += {lanes.Count})", $"top = {lanes.Class}.Max(top, {lanes.Load("score", "i")});");
        body.Line($"{lanes.Type} largest = {lanes.Broadcast("global::NetGen.VectorLanes.Max(top)")};");
        body.Block($"for (nuint i = 0; i < wide; i += {lanes.Count})", () =>
        {
            body.Line($"{lanes.Type} e = global::NetGen.VectorMath.Exp({lanes.Load("score", "i")} - largest);");
            body.Line(lanes.Store("e", "score", "i"));
            body.Line("sum += e;");
        });
        body.Line($"{Lanes.At("scratch", $"{rows * op.Scores} + row")} = {lanes.Class}.Sum(sum);");
    }

    private static void WriteMask(CodeWriter body, CachedAttention op, int rows)
    {
        body.Line("// −∞ for the keys that the query does not see, and behind the last of all");
        void Hide(string start, string count) => body.Line($"memory::MemoryMarshal.CreateSpan(ref {Lanes.At("score", start)}, (int)({count})).Fill(float.NegativeInfinity);");
        if (!op.Forward.Causal || (rows == 1 && !op.Cache.IsRing))
        {
            Hide("count", "wide - count");
            return;
        }

        body.Line($"nuint own = {EntryPoint.Position} + first + row;");
        if (!op.Cache.IsRing)
        {
            body.Line("nuint seen = nuint.Min(own + 1, count);");
            Hide("seen", "wide - seen");
            return;
        }

        // What is seen may go round the end of the ring.
        body.Line($"nuint oldest = own < {op.Forward.Window} ? 0 : (own - {op.Forward.Window - 1}) % {op.Cache.Steps}, behind = (own % {op.Cache.Steps}) + 1;");
        body.Block("if (oldest < behind)", () =>
        {
            Hide("0", "oldest");
            Hide("behind", "wide - behind");
        });
        body.Block("else", () =>
        {
            Hide("behind", "oldest - behind");
            Hide("count", "wide - count");
        });
    }

    private static void WriteQuotients(KernelBuilder builder, CachedAttention op, int rows, int width)
    {
        (CodeWriter body, Lanes lanes) = (builder.Body, builder.Lanes);
        body.Line($"{lanes.Type} factor = {lanes.Broadcast($"1f / {Lanes.At("scratch", $"{rows * op.Scores} + row")}")};");
        body.Line($"ref float resultRow = ref {Lanes.At("results", $"row * {width}")};");
        RowLoop.Write(body, lanes, op.Forward.ValueFeatures, (offset, part) =>
            body.Line(RowLoop.Store(lanes, $"{RowLoop.Load(lanes, "resultRow", offset, part)} * factor", "resultRow", offset, part)));
    }
}
