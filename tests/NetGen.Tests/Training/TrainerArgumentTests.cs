namespace NetGen.Tests.Training;

public class TrainerArgumentTests
{
    private readonly Trainer<LinearNetwork> trainer = new(new LinearNetwork(2), new Sgd(0.1f));

    [Fact]
    public void Network_and_optimiser_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => new Trainer<LinearNetwork>(null!, new Sgd(1)));
        Assert.Throws<ArgumentNullException>(() => new Trainer<LinearNetwork>(new LinearNetwork(2), null!));
    }

    [Fact]
    public void Settings_out_of_range_are_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.BatchSize = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Threads = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.CheckpointEvery = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ClipNorm = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ClipValue = float.NaN);
        Assert.Throws<ArgumentNullException>(() => trainer.Schedule = null!);
        Assert.Throws<ArgumentNullException>(() => trainer.Metrics = null!);
    }

    [Fact]
    public void Epochs_must_not_be_negative() =>
        Assert.Equal("epochs", Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Fit(TestData.Line(4), epochs: -1)).ParamName);

    [Fact]
    public void A_trainer_that_trains_refuses_another_training()
    {
        Exception? refused = null;
        trainer.EpochCompleted += _ => refused ??= Record.Exception(() => trainer.Fit(TestData.Line(4), epochs: 1));
        trainer.Fit(TestData.Line(4), epochs: 2);
        Assert.IsType<InvalidOperationException>(refused);
        trainer.Fit(TestData.Line(4), epochs: 1);
    }

    [Fact]
    public void Data_must_be_there()
    {
        Assert.Equal("train", Assert.Throws<ArgumentNullException>(() => trainer.Fit(null!, epochs: 1)).ParamName);
        Assert.Equal("train", Assert.Throws<ArgumentException>(() => trainer.Fit(TestData.Line(0), epochs: 1)).ParamName);
        Assert.Equal("validation", Assert.Throws<ArgumentException>(() => trainer.Fit(TestData.Line(4), 1, TestData.Line(0))).ParamName);
        Assert.Equal("dataset", Assert.Throws<ArgumentException>(() => trainer.Evaluate(TestData.Line(0))).ParamName);
    }

    [Fact]
    public void Data_must_fit_the_network()
    {
        var classifier = new Trainer<SoftmaxNetwork>(new SoftmaxNetwork(2, 3), new Sgd(1));
        float[] before = classifier.Network.Parameters.Span.ToArray();
        Assert.Throws<ArgumentException>(() => classifier.Fit(TestData.Line(4), epochs: 1));
        Assert.Throws<ArgumentException>(() => classifier.Fit(TestData.Classes(4), epochs: 1, validation: TestData.Line(4)));
        Assert.Throws<ArgumentException>(() => classifier.Evaluate(TestData.Line(4)));
        Assert.Equal(before, classifier.Network.Parameters.Span.ToArray());
    }

    [Fact]
    public void Metrics_must_fit_the_network_and_have_different_names()
    {
        trainer.Metrics = [Metric.Accuracy];
        Assert.Equal("Metrics", Assert.Throws<ArgumentException>(() => trainer.Fit(TestData.Line(4), epochs: 1)).ParamName);
        trainer.Metrics = [Metric.Loss, Metric.Loss];
        Assert.Contains("\"loss\"", Assert.Throws<ArgumentException>(() => trainer.Evaluate(TestData.Line(4))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_must_be_there()
    {
        Assert.Contains("position 1", Assert.Throws<ArgumentException>(() => trainer.Metrics = [Metric.Loss, null!]).Message, StringComparison.Ordinal);
        Assert.Empty(trainer.Metrics);

        var metrics = new List<Metric> { Metric.Loss };
        trainer.Metrics = metrics;
        metrics.Add(null!);
        Assert.Equal("Metrics", Assert.Throws<ArgumentException>(() => trainer.Fit(TestData.Line(4), epochs: 1)).ParamName);
        Assert.Equal("Metrics", Assert.Throws<ArgumentException>(() => trainer.Evaluate(TestData.Line(4))).ParamName);
    }
}
