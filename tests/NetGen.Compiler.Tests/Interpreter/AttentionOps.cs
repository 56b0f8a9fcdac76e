using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Attention and AttentionGradient, weight by weight.</summary>
internal static class AttentionOps
{
    public static Tensor[] Run(Attention op, TensorType[] types, int samples, Tensor[] inputs, Func<Dropout, int, int, bool> isDropped)
    {
        Tensor y = new(types[0], samples), logSums = new(types[1], samples);
        for (int sample = 0; sample < samples; sample++)
        for (int head = 0; head < op.Heads; head++)
        for (int query = 0; query < types[0].Shape[0]; query++)
        {
            (double[] weights, double logSum) = Weights(op, inputs, sample, head, query);
            logSums.Row((sample * op.Heads) + head)[query] = logSum;
            double[] kept = Kept(op, sample, head, query, types[0].Shape[0], weights.Length, isDropped);
            for (int key = 0; key < weights.Length; key++)
            for (int feature = 0; feature < op.ValueFeatures; feature++)
                At(y, sample, query, (head * op.ValueFeatures) + feature) += weights[key] * kept[key] * At(inputs[op.Value.Input], sample, key, Column(op, op.Value, head, op.ValueFeatures) + feature);
        }

        return [y, logSums, new Tensor(types[2], samples)];
    }

    public static Tensor[] Gradient(AttentionGradient gradient, TensorType[] types, int samples, Tensor[] inputs, Func<Dropout, int, int, bool> isDropped)
    {
        Attention op = gradient.Forward;
        Tensor dy = inputs[gradient.OutputGradient];
        Tensor[] outputs = [.. types.Select(type => new Tensor(type, samples))];
        (Tensor q, Tensor k, Tensor v) = (inputs[op.Query.Input], inputs[op.Key.Input], inputs[op.Value.Input]);
        (Tensor dq, Tensor dk, Tensor dv) = (outputs[op.Query.Input], outputs[op.Key.Input], outputs[op.Value.Input]);
        for (int sample = 0; sample < samples; sample++)
        for (int head = 0; head < op.Heads; head++)
        for (int query = 0; query < dy.Shape[0]; query++)
        {
            (double[] weights, _) = Weights(op, inputs, sample, head, query);
            int queryColumn = op.Query.Start + (head * op.Features), keyColumn = Column(op, op.Key, head, op.Features), valueColumn = Column(op, op.Value, head, op.ValueFeatures);
            double[] slopes = new double[weights.Length], kept = Kept(op, sample, head, query, dy.Shape[0], weights.Length, isDropped);
            for (int key = 0; key < weights.Length; key++)
            for (int feature = 0; feature < op.ValueFeatures; feature++)
            {
                double upstream = At(dy, sample, query, (head * op.ValueFeatures) + feature);
                slopes[key] += kept[key] * upstream * At(v, sample, key, valueColumn + feature);
                At(dv, sample, key, valueColumn + feature) += weights[key] * kept[key] * upstream;
            }

            double mean = weights.Zip(slopes, (weight, slope) => weight * slope).Sum();
            for (int key = 0; key < weights.Length; key++)
            for (int feature = 0; feature < op.Features; feature++)
            {
                double slope = weights[key] * (slopes[key] - mean) * op.Scale;
                At(dq, sample, query, queryColumn + feature) += slope * At(k, sample, key, keyColumn + feature);
                At(dk, sample, key, keyColumn + feature) += slope * At(q, sample, query, queryColumn + feature);
            }
        }

        return outputs;
    }

    // What dropout multiplies the weights of a query with.
    private static double[] Kept(Attention op, int sample, int head, int query, int queries, int keys, Func<Dropout, int, int, bool> isDropped) =>
    [
        .. Enumerable.Range(((head * queries) + query) * keys, keys).Select(element => op.Dropout is not { } dropout ? 1 : isDropped(dropout, sample, element) ? 0 : 1 / (1 - dropout.Rate)),
    ];

    // How much a query takes of each key's value, and the logarithm of the sum they were divided by.
    private static (double[] Weights, double LogSum) Weights(Attention op, Tensor[] inputs, int sample, int head, int query)
    {
        (Tensor q, Tensor k) = (inputs[op.Query.Input], inputs[op.Key.Input]);
        int keys = k.Shape[0], counted = op.HasLengths ? (int)inputs[op.Tensors].Elements[sample] : keys;
        int queryColumn = op.Query.Start + (head * op.Features), keyColumn = Column(op, op.Key, head, op.Features);
        bool IsSeen(int key) => key < counted && (!op.Causal || key <= query) && (op.Window == 0 || key > query - op.Window);
        double Score(int key) =>
            op.Scale * Enumerable.Range(0, op.Features).Sum(feature => At(q, sample, query, queryColumn + feature) * At(k, sample, key, keyColumn + feature));
        double[] scores = [.. Enumerable.Range(0, keys).Select(key => IsSeen(key) ? Score(key) : double.NegativeInfinity)];
        double largest = scores.Max();
        if (double.IsNegativeInfinity(largest))
            return (new double[keys], double.PositiveInfinity);
        double logSum = largest + Math.Log(scores.Sum(score => Math.Exp(score - largest)));
        return ([.. scores.Select(score => Math.Exp(score - logSum))], logSum);
    }

    private static int Column(Attention op, AttentionPart part, int head, int features) => part.Start + (head / op.Group * features);

    private static ref double At(Tensor tensor, int sample, int step, int column) => ref tensor.Row((sample * tensor.Shape[0]) + step)[column];
}
