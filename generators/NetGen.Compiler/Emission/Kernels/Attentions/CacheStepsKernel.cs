using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels.Attentions;

/// <summary>Copies the keys or values of steps into the cache: keys as columns, values as rows.</summary>
public static class CacheStepsKernel
{
    /// <summary>Writes the kernel of a <see cref="CacheSteps"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var op = (CacheSteps)node.Op;
        KeyValueCache cache = op.Cache;
        int steps = node.Inputs[1].Shape[0], width = node.Inputs[1].Shape.Last;
        builder.Memory(node.Output, "cache");
        builder.Memory(node.Inputs[1], "x");
        builder.Parameter("nuint", EntryPoint.Position, EntryPoint.Position);
        CodeWriter body = builder.Body;
        body.Block($"for (nuint step = 0; step < {steps}; step++)", () =>
        {
            body.Line($"nuint place = {(cache.IsRing ? $"({EntryPoint.Position} + step) % {cache.Steps}" : $"{EntryPoint.Position} + step")};");
            body.Line($"ref float from = ref {Lanes.At("x", KernelBuilder.Sum($"step * {width}", $"{op.Start}"))};");
            if (op.IsKeys)
                WriteKey(body, cache);
            else
                WriteValue(body, builder.Lanes, cache);
        });
        return builder.Build($"{builder.Entry.Display(node.Output)} takes {(op.IsKeys ? "keys" : "values")} of {builder.Entry.Display(node.Inputs[1])}: {node.Inputs[1].Type} → {node.Output.Type}");
    }

    private static void WriteKey(CodeWriter body, KeyValueCache cache)
    {
        string column = cache.Blocks == 1 ? "place" : $"((place / {cache.Columns} * {cache.Columns * cache.Features}) + (place % {cache.Columns}))";
        body.Block($"for (nuint head = 0; head < {cache.Heads}; head++)", () =>
        {
            body.Line($"ref float own = ref {Lanes.At("from", KernelBuilder.Times("head", cache.Features))}, to = ref {Lanes.At("cache", $"{column} + (head * {cache.Blocks * cache.Features * cache.Columns})")};");
            body.Nest($"for (nuint i = 0; i < {cache.Features}; i++)", $"{Lanes.At("to", $"i * {cache.Columns}")} = {Lanes.At("own", "i")};");
        });
    }

    private static void WriteValue(CodeWriter body, Lanes lanes, KeyValueCache cache) => body.Block($"for (nuint head = 0; head < {cache.Heads}; head++)", () =>
    {
        body.Line($"ref float own = ref {Lanes.At("from", KernelBuilder.Times("head", cache.ValueFeatures))}, to = ref {Lanes.At("cache", $"((head * {cache.Steps}) + place) * {cache.ValueFeatures}")};");
        RowLoop.Write(body, lanes, cache.ValueFeatures, (offset, part) => body.Line(RowLoop.Store(lanes, RowLoop.Load(lanes, "own", offset, part), "to", offset, part)));
    });
}
