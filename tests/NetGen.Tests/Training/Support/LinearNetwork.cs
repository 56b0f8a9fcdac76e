namespace NetGen.Tests.Training;

/// <summary>y = x · w + b with the loss (y − t)².</summary>
internal sealed class LinearNetwork(int features, ulong seed = 0) : TestNetwork(Describe(features), seed)
{
    protected override void Forward(Batch batch, int sample, Span<float> output)
    {
        ReadOnlySpan<float> x = batch.Floats(0, sample, 1);
        ReadOnlySpan<float> weight = Parameters["linear.weight"].Span;
        float y = Parameters["linear.bias"].Span[0];
        for (int i = 0; i < x.Length; i++)
            y += x[i] * weight[i];
        output[0] = y;
    }

    protected override float Loss(Batch batch, int sample, Gradients? gradients, float scale)
    {
        Span<float> y = stackalloc float[1];
        Forward(batch, sample, y);
        float error = y[0] - batch.Floats(1, sample, 1)[0];
        if (gradients is not null)
        {
            ReadOnlySpan<float> x = batch.Floats(0, sample, 1);
            Span<float> weight = gradients["linear.weight"].Span;
            for (int i = 0; i < x.Length; i++)
                weight[i] += 2 * error * x[i] * scale;
            gradients["linear.bias"].Span[0] += 2 * error * scale;
        }

        return error * error;
    }

    private static NetworkDescription Describe(int features) =>
        new(
            "Linear",
            [new PortDescription("x", ElementType.Number, [features])],
            new PortDescription("y", ElementType.Number, [1]),
            new PortDescription("target", ElementType.Number, [1]),
            "MeanSquaredError",
            [new LayerDescription("linear", "Dense(1)", [1], features + 1, 2 * features)],
            new ParameterLayout(
                new ParameterInfo("linear.weight", 0, [features, 1], Init.Glorot, features, 1),
                new ParameterInfo("linear.bias", features, [1], Init.Zeros, features, 1)));
}
