namespace NetGen.Tests.Training;

/// <summary>Counts the calls of <c>Backward</c> in a parameter that optimisers leave alone, as batch normalisation keeps its running mean.</summary>
internal sealed class StatisticsNetwork() : TestNetwork(
    Describe(
        "Statistics",
        new ParameterInfo("norm.weight", 0, [1], Init.Ones, 1, 1),
        new ParameterInfo("norm.running_mean", 1, [1], Init.Zeros, 1, 1, Trainable: false)),
    seed: 0)
{
    public float Statistic => Parameters["norm.running_mean"].Span[0];

    protected override void Forward(Batch batch, int sample, Span<float> output) => output[0] = Statistic;

    protected override float Loss(Batch batch, int sample, Gradients? gradients, float scale)
    {
        if (gradients is not null && sample == batch.Count - 1)
            Parameters["norm.running_mean"].Span[0]++;
        return 1;
    }
}
