namespace NetGen.Tests.Training;

public class MetricTests
{
    // Three rows of scores with the targets 2, 1 and 0: the ranks of the targets are 0, 1 and 2.
    private static readonly float[] Scores = [0.1f, 0.2f, 0.7f, 0.5f, 0.3f, 0.2f, -1, 5, 2];
    private static readonly int[] Targets = [2, 1, 0];

    [Fact]
    public void Accuracy_is_the_share_of_targets_with_the_highest_score() =>
        Assert.Equal(1.0 / 3, Measure(Metric.Accuracy, Samples(Scores, Targets, 3)));

    [Theory]
    [InlineData(1, 1.0 / 3)]
    [InlineData(2, 2.0 / 3)]
    [InlineData(3, 1)]
    public void TopK_is_the_share_of_targets_among_the_k_highest(int k, double expected) =>
        Assert.Equal(expected, Measure(Metric.TopK(k), Samples(Scores, Targets, 3)));

    [Fact]
    public void Positions_of_a_sequence_count_one_by_one()
    {
        // One sample of [time 3, classes 3] is the same as three samples of [classes 3].
        Assert.Equal(1.0 / 3, Measure(Metric.Accuracy, Samples(Scores, Targets, 3, time: 3)));
        Assert.Equal(2.0 / 3, Measure(Metric.TopK(2), Samples(Scores, Targets, 3, time: 3)));
    }

    [Fact]
    public void A_distribution_as_target_stands_for_its_largest_class()
    {
        NetworkDescription network = Describe([3], new PortDescription("target", ElementType.Number, [3]));
        var batch = new Batch(network, 3);
        batch.Resize(3);
        new float[] { 0, 0.1f, 0.9f, 0.2f, 0.6f, 0.2f, 1, 0, 0 }.CopyTo(batch.Floats(1));
        Metric.Accuracy.Check(network);
        Assert.Equal(1.0 / 3, Measure(Metric.Accuracy, new MetricSamples(network, batch, Scores, 0)));
    }

    [Fact]
    public void Of_equal_scores_the_first_class_comes_first()
    {
        float[] equal = [1, 1, 1, 1];
        Assert.Equal(1, Measure(Metric.Accuracy, Samples(equal, [0], 4)));
        Assert.Equal(0, Measure(Metric.Accuracy, Samples(equal, [1], 4)));
        Assert.Equal(1, Measure(Metric.TopK(2), Samples(equal, [1], 4)));
        Assert.Equal(0, Measure(Metric.TopK(2), Samples(equal, [2], 4)));
    }

    [Fact]
    public void Scores_that_are_no_numbers_are_never_right()
    {
        float[] broken = [float.NaN, float.NaN, float.NaN];
        for (int target = 0; target < 3; target++)
        {
            Assert.Equal(0, Measure(Metric.Accuracy, Samples(broken, [target], 3)));
            Assert.Equal(0, Measure(Metric.TopK(2), Samples(broken, [target], 3)));
        }

        Assert.Equal(0, Measure(Metric.Accuracy, Samples([1, float.NaN, 0], [0], 3)));
    }

    [Fact]
    public void Loss_is_the_mean_over_samples_not_over_batches()
    {
        // 2 samples with the mean loss 1 and 1 with the loss 4: 6 / 3.
        MetricSum sum = Metric.Loss.Measure(Samples(new float[6], [0, 1], 3, loss: 1))
            + Metric.Loss.Measure(Samples(new float[3], [0], 3, loss: 4));
        Assert.Equal(2, Metric.Loss.Finish(sum.Sum / sum.Weight));
    }

    [Fact]
    public void Perplexity_is_e_to_the_mean_loss()
    {
        MetricSum sum = Metric.Perplexity.Measure(Samples(new float[6], [0, 1], 3, loss: 1))
            + Metric.Perplexity.Measure(Samples(new float[3], [0], 3, loss: 4));
        Assert.Equal(Math.Exp(2), Metric.Perplexity.Finish(sum.Sum / sum.Weight));
    }

    [Fact]
    public void Metrics_refuse_networks_they_have_no_meaning_for()
    {
        NetworkDescription regression = new LinearNetwork(2).Description;
        NetworkDescription classifier = new SoftmaxNetwork(2, 3).Description;
        Metric.Loss.Check(regression);
        Metric.Accuracy.Check(classifier);
        Metric.Perplexity.Check(classifier);
        Assert.Contains("outputs [1]", Assert.Throws<ArgumentException>(() => Metric.Accuracy.Check(regression)).Message, StringComparison.Ordinal);
        Assert.Contains("MeanSquaredError", Assert.Throws<ArgumentException>(() => Metric.Perplexity.Check(regression)).Message, StringComparison.Ordinal);
        Assert.Contains("4 best of 3", Assert.Throws<ArgumentException>(() => Metric.TopK(4).Check(classifier)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Metric.Accuracy.Check(Describe([4, 3], new PortDescription("t", ElementType.Index, [3], 3))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.TopK(0));
    }

    [Fact]
    public void Results_are_found_by_name()
    {
        var results = new Trainer<SoftmaxNetwork>(new SoftmaxNetwork(2, 3), new Sgd(1)) { Metrics = [Metric.Accuracy, Metric.TopK(2)] }
            .Evaluate(TestData.Classes(10)).Metrics;
        Assert.Equal(["accuracy", "top2"], results.Select(result => result.Name));
        Assert.Equal(results[0].Value, results["accuracy"]);
        Assert.Contains("accuracy, top2", Assert.Throws<KeyNotFoundException>(() => results["top3"]).Message, StringComparison.Ordinal);
    }

    private static double Measure(Metric metric, in MetricSamples samples)
    {
        MetricSum sum = metric.Measure(samples);
        return metric.Finish(sum.Sum / sum.Weight);
    }

    private static MetricSamples Samples(float[] scores, int[] targets, int classes, int time = 1, float loss = 0)
    {
        NetworkDescription network = time == 1
            ? Describe([classes], new PortDescription("target", ElementType.Index, [], classes))
            : Describe([time, classes], new PortDescription("target", ElementType.Index, [time], classes));
        var batch = new Batch(network, targets.Length / time);
        batch.Resize(targets.Length / time);
        targets.CopyTo(batch.Indices(1));
        return new MetricSamples(network, batch, scores, loss);
    }

    private static NetworkDescription Describe(int[] output, PortDescription target) =>
        new(
            "Scores",
            [new PortDescription("x", ElementType.Number, [1])],
            new PortDescription("y", ElementType.Number, output),
            target,
            "SoftmaxCrossEntropy",
            [],
            new ParameterLayout());
}
