using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>CacheSteps and CachedAttention, of one sample.</summary>
internal static class CacheOps
{
    /// <summary>The cache with some steps more; the one given stays as it is.</summary>
    public static Tensor Put(CacheSteps op, TensorType type, long position, Tensor cache, Tensor steps)
    {
        var result = new Tensor(type, 1, [.. cache.Elements]);
        for (int step = 0; step < steps.Shape[0]; step++)
        for (int head = 0; head < op.Cache.Heads; head++)
        for (int feature = 0; feature < op.Features; feature++)
            result.Elements[Place(op.Cache, op.IsKeys, head, (int)((position + step) % op.Cache.Steps), feature)] = steps.Row(step)[op.Start + (head * op.Features) + feature];
        return result;
    }

    /// <summary>Attention, weight by weight.</summary>
    public static Tensor[] Run(CachedAttention op, TensorType[] types, long position, Tensor[] inputs)
    {
        Attention forward = op.Forward;
        var y = new Tensor(types[0], 1);
        for (int query = 0; query < types[0].Shape[0]; query++)
        for (int head = 0; head < forward.Heads; head++)
        {
            long own = position + query;
            int counted = forward.HasLengths ? (int)inputs[3].Elements[0] : op.Cache.Steps;
            long last = forward.Causal ? own : counted - 1, first = forward.Window > 0 ? Math.Max(0, own - forward.Window + 1) : 0;

            int[] places = [.. Enumerable.Range(0, (int)(last - first + 1)).Select(key => (int)((first + key) % op.Cache.Steps))];
            double[] scores = [.. places.Select(place => forward.Scale * Enumerable.Range(0, forward.Features).Sum(feature =>
                inputs[0].Row(query)[forward.Query.Start + (head * forward.Features) + feature] * inputs[1].Elements[Place(op.Cache, true, head / forward.Group, place, feature)]))];
            double[] weights = [.. scores.Select(score => Math.Exp(score - scores.Max()))];
            for (int feature = 0; feature < forward.ValueFeatures; feature++)
            {
                y.Row(query)[(head * forward.ValueFeatures) + feature] =
                    places.Select((place, key) => weights[key] * inputs[2].Elements[Place(op.Cache, false, head / forward.Group, place, feature)]).Sum() / weights.Sum();
            }
        }

        return [y, new Tensor(types[1], 1)];
    }

    private static int Place(KeyValueCache cache, bool isKeys, int head, int step, int feature) => isKeys
        ? (((((head * cache.Blocks) + (step / cache.Columns)) * cache.Features) + feature) * cache.Columns) + (step % cache.Columns)
        : (((head * cache.Steps) + step) * cache.ValueFeatures) + feature;
}
