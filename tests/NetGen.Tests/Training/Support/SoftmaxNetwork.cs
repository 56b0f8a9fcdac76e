namespace NetGen.Tests.Training;

/// <summary>Logits x · W + b with softmax cross-entropy against a class index.</summary>
internal sealed class SoftmaxNetwork(int features, int classes, ulong seed = 0) : TestNetwork(Describe(features, classes), seed)
{
    protected override void Forward(Batch batch, int sample, Span<float> output)
    {
        ReadOnlySpan<float> x = batch.Floats(0, sample, 1);
        ReadOnlySpan<float> weight = Parameters["logits.weight"].Span;
        Parameters["logits.bias"].Span.CopyTo(output);
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < output.Length; j++)
                output[j] += x[i] * weight[(i * output.Length) + j];
        }
    }

    protected override float Loss(Batch batch, int sample, Gradients? gradients, float scale)
    {
        Span<float> y = stackalloc float[Description.Output.Length];
        Forward(batch, sample, y);
        int target = batch.Indices(1, sample, 1)[0];
        float logSum = LogSumExp(y);
        float loss = logSum - y[target];
        if (gradients is null)
            return loss;

        ReadOnlySpan<float> x = batch.Floats(0, sample, 1);
        Span<float> weight = gradients["logits.weight"].Span;
        Span<float> bias = gradients["logits.bias"].Span;
        for (int j = 0; j < y.Length; j++)
        {
            float gradient = (MathF.Exp(y[j] - logSum) - (j == target ? 1 : 0)) * scale;
            bias[j] += gradient;
            for (int i = 0; i < x.Length; i++)
                weight[(i * y.Length) + j] += gradient * x[i];
        }

        return loss;
    }

    private static float LogSumExp(ReadOnlySpan<float> values)
    {
        float largest = float.NegativeInfinity;
        foreach (float value in values)
            largest = MathF.Max(largest, value);
        float sum = 0;
        foreach (float value in values)
            sum += MathF.Exp(value - largest);
        return largest + MathF.Log(sum);
    }

    private static NetworkDescription Describe(int features, int classes) =>
        new(
            "Softmax",
            [new PortDescription("x", ElementType.Number, [features])],
            new PortDescription("logits", ElementType.Number, [classes]),
            new PortDescription("target", ElementType.Index, [], classes),
            "SoftmaxCrossEntropy",
            [new LayerDescription("logits", $"Dense({classes})", [classes], (features + 1) * classes, 2L * features * classes)],
            new ParameterLayout(
                new ParameterInfo("logits.weight", 0, [features, classes], Init.Glorot, features, classes),
                new ParameterInfo("logits.bias", features * classes, [classes], Init.Zeros, features, classes)));
}
