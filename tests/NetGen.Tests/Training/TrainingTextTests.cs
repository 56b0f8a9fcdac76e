using System.Globalization;

namespace NetGen.Tests.Training;

/// <summary>What a training gave, as text.</summary>
public class TrainingTextTests
{
    private static readonly Evaluation Measured = new(0.25, Results(("accuracy", 0.9375), ("top2", 1)));
    private static readonly EpochResult Full = new(2, 0.5, new Evaluation(0.125, Results()), Measured, 1e-3f, TimeSpan.FromSeconds(1.5));
    private static readonly EpochResult Short = new(1, 1 / 3.0, null, null, 0.1f, TimeSpan.FromMilliseconds(4));

    [Fact]
    public void An_evaluation() => Assert.Equal("loss 0.25, accuracy 0.9375, top2 1", Measured.ToString());

    [Fact]
    public void An_epoch()
    {
        Assert.Equal("epoch 1: loss 0.33333; learning rate 0.1, 0.00 s", Short.ToString());
        Assert.Equal(
            "epoch 2: loss 0.5; training: loss 0.125; validation: loss 0.25, accuracy 0.9375, top2 1; learning rate 0.001, 1.50 s",
            Full.ToString());
    }

    [Fact]
    public void A_history()
    {
        Assert.Equal($"{Short}\n{Full}\nCompleted", new TrainingHistory([Short, Full], StopReason.Completed).ToString());
        Assert.Equal($"{Short}\nEarlyStopped, parameters of epoch 1", new TrainingHistory([Short], StopReason.EarlyStopped, 1).ToString());
    }

    [Fact]
    public void Is_the_same_in_every_culture()
    {
        string expected = Full.ToString();
        CultureInfo before = CultureInfo.CurrentCulture;
        var withComma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        withComma.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = withComma;
            Assert.Equal(expected, Full.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static MetricResults Results(params (string Name, double Value)[] metrics) =>
        new Trainer<LinearNetwork>(new LinearNetwork(2), new Sgd(0)) { Metrics = [.. metrics.Select(each => new FixedMetric(each.Name, each.Value))] }
            .Evaluate(TestData.Line(4)).Metrics;

    private sealed class FixedMetric(string name, double value) : Metric
    {
        public override string Name => name;

        public override MetricSum Measure(in MetricSamples samples) => new(value * samples.Count, samples.Count);
    }
}
