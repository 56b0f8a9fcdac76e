namespace NetGen.Tests.Training;

public class CancellationTests
{
    [Fact]
    public void A_cancelled_training_keeps_its_full_epochs()
    {
        using var source = new CancellationTokenSource();
        var network = new CountingNetwork();
        var trainer = new Trainer<CountingNetwork>(network, new Sgd(1)) { BatchSize = 4 };
        trainer.StepCompleted += step =>
        {
            if (step is { Epoch: 3, Step: 2 })
                source.Cancel();
        };
        TrainingHistory history = trainer.Fit(TestData.Line(12), epochs: 9, cancellationToken: source.Token);
        Assert.Equal(StopReason.Cancelled, history.StopReason);
        Assert.Equal([1, 2], history.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(3 + 3 + 2, network.Count);
    }

    [Fact]
    public void A_cancelled_token_trains_nothing()
    {
        var network = new CountingNetwork();
        TrainingHistory history = new Trainer<CountingNetwork>(network, new Sgd(1))
            .Fit(TestData.Line(4), epochs: 1, cancellationToken: new CancellationToken(canceled: true));
        Assert.Equal(StopReason.Cancelled, history.StopReason);
        Assert.Empty(history.Epochs);
        Assert.Equal(0, network.Count);
    }

    [Fact]
    public void Cancelling_while_validating_breaks_the_epoch_off()
    {
        using var source = new CancellationTokenSource();
        var trainer = new Trainer<LinearNetwork>(new LinearNetwork(2), new Sgd(0)) { Metrics = [new CancellingMetric(source)] };
        TrainingHistory history = trainer.Fit(TestData.Line(4), epochs: 2, validation: TestData.Line(4), cancellationToken: source.Token);
        Assert.Equal(StopReason.Cancelled, history.StopReason);
        Assert.Empty(history.Epochs);
    }

    [Fact]
    public void A_cancelled_evaluation_throws() =>
        Assert.Throws<OperationCanceledException>(() =>
            new Trainer<LinearNetwork>(new LinearNetwork(2), new Sgd(0)).Evaluate(TestData.Line(4), new CancellationToken(canceled: true)));

    private sealed class CancellingMetric(CancellationTokenSource source) : Metric
    {
        public override string Name => "cancelling";

        public override MetricSum Measure(in MetricSamples samples)
        {
            source.Cancel();
            return new MetricSum(0, 1);
        }
    }
}
