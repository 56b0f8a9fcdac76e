namespace NetGen.Tests.Training;

public class EarlyStoppingTests
{
    [Fact]
    public void Training_ends_when_patience_does()
    {
        (TrainingHistory history, float count) = Fit(new EarlyStopping(patience: 2), 5, 3, 4, 3, 1, 0);
        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Equal([5, 3, 4, 3], history.Epochs.Select(epoch => epoch.Validation!.Loss));
        Assert.Null(history.RestoredEpoch);
        Assert.Equal(4, count);
    }

    [Fact]
    public void Progress_renews_patience()
    {
        (TrainingHistory history, _) = Fit(new EarlyStopping(patience: 2), 5, 6, 4, 5, 3, 4);
        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(6, history.Epochs.Count);
    }

    [Fact]
    public void Progress_is_more_than_the_minimum()
    {
        (TrainingHistory history, _) = Fit(new EarlyStopping(patience: 2) { MinimumDelta = 0.5 }, 5, 4.5f, 4.75f, 1, 1, 1);
        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Equal(3, history.Epochs.Count);
    }

    [Fact]
    public void The_best_parameters_come_back_if_asked()
    {
        (TrainingHistory history, float count) = Fit(new EarlyStopping(patience: 2) { RestoreBest = true }, 5, 3, 4, 3, 1, 0);
        Assert.Equal(2, history.RestoredEpoch);
        Assert.Equal(2, count);
    }

    [Fact]
    public void The_best_parameters_come_back_after_a_full_training_too()
    {
        (TrainingHistory history, float count) = Fit(new EarlyStopping(patience: 9) { RestoreBest = true }, 5, 3, 4, 3, 2, 6);
        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(5, history.RestoredEpoch);
        Assert.Equal(5, count);
    }

    [Fact]
    public void A_loss_that_is_no_number_is_no_progress()
    {
        (TrainingHistory history, float count) = Fit(
            new EarlyStopping(patience: 2) { RestoreBest = true }, float.NaN, float.NaN, 1, 1, 1, 1);
        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Null(history.RestoredEpoch);
        Assert.Equal(2, count);
    }

    [Fact]
    public void Settings_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(1) { MinimumDelta = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(1) { MinimumDelta = double.NaN });
        var trainer = new Trainer<CountingNetwork>(new CountingNetwork(), new Sgd(1)) { EarlyStopping = new EarlyStopping(1) };
        Assert.Equal("validation", Assert.Throws<ArgumentException>(() => trainer.Fit(TestData.Line(4), epochs: 1)).ParamName);
    }

    private static (TrainingHistory History, float Count) Fit(EarlyStopping stopping, params float[] losses)
    {
        var network = new CountingNetwork(losses);
        var trainer = new Trainer<CountingNetwork>(network, new Sgd(1)) { BatchSize = 4, EarlyStopping = stopping };
        return (trainer.Fit(TestData.Line(4), losses.Length, validation: TestData.Line(4)), network.Count);
    }
}
