namespace NetGen.Tests.Training;

/// <summary>Counts the calls of <c>Backward</c> in a parameter that optimisers leave alone, as batch normalisation keeps its running mean.</summary>
internal sealed class StatisticsNetwork : TestNetwork
{
    public StatisticsNetwork()
        : base(Describe(), seed: 0)
    {
    }

    public float Statistic => Parameters["norm.running_mean"].Span[0];

    protected override void Forward(Batch batch, int sample, Span<float> output) => output[0] = Statistic;

    protected override float Loss(Batch batch, int sample, Gradients? gradients, float scale)
    {
        if (gradients is not null && sample == batch.Count - 1)
            Parameters["norm.running_mean"].Span[0]++;
        return 1;
    }

    private static NetworkDescription Describe() =>
        new(
            "Statistics",
            [new PortDescription("x", ElementType.Number, [2])],
            new PortDescription("y", ElementType.Number, [1]),
            new PortDescription("target", ElementType.Number, [1]),
            "None",
            [],
            new ParameterLayout(
                new ParameterInfo("norm.weight", 0, [1], Init.Ones, 1, 1),
                new ParameterInfo("norm.running_mean", 1, [1], Init.Zeros, 1, 1, Trainable: false)));
}
