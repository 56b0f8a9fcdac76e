namespace NetGen.Tests.Training;

public class TrainerTests
{
    [Fact]
    public void Fit_learns_a_line()
    {
        var network = new LinearNetwork(2, seed: 1);
        TrainingHistory history = new Trainer<LinearNetwork>(network, new Sgd(0.1f)).Fit(TestData.Line(100), epochs: 50);

        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(Enumerable.Range(1, 50), history.Epochs.Select(epoch => epoch.Epoch));
        Assert.True(history.Epochs[^1].TrainLoss < 1e-8, $"loss {history.Epochs[^1].TrainLoss}");
        Assert.Equal(TestData.Slope[0], network.Parameters["linear.weight"].Span[0], 1e-3f);
        Assert.Equal(TestData.Slope[1], network.Parameters["linear.weight"].Span[1], 1e-3f);
        Assert.Equal(TestData.Offset, network.Parameters["linear.bias"].Span[0], 1e-3f);
    }

    [Fact]
    public void Fit_learns_to_classify_and_measures_it()
    {
        var network = new SoftmaxNetwork(2, 3, seed: 42);
        var trainer = new Trainer<SoftmaxNetwork>(network, new Adam(0.05f))
        {
            Metrics = [Metric.Accuracy, Metric.Perplexity],
            MeasureTraining = true,
        };
        TrainingHistory history = trainer.Fit(TestData.Classes(300), epochs: 5, validation: TestData.Classes(100, seed: 2));

        EpochResult last = history.Epochs[^1];
        Assert.True(last.Validation!.Metrics["accuracy"] > 0.95, $"validation {last.Validation}");
        Assert.True(last.Training!.Metrics["accuracy"] > 0.95, $"training {last.Training}");
        Assert.Equal(Math.Exp(last.Validation.Loss), last.Validation.Metrics["perplexity"], 1e-12);
        Assert.True(last.Validation.Loss < history.Epochs[0].Validation!.Loss);
        Assert.True(last.Duration > TimeSpan.Zero);
    }

    [Fact]
    public void Each_epoch_sees_each_sample_once_and_the_last_batch_may_be_short()
    {
        var network = new LinearNetwork(2);
        var seen = new List<float>();
        var sizes = new List<int>();
        network.BeforeShard = shard =>
        {
            sizes.Add(shard.Count);
            seen.AddRange(shard.Batch.Floats(1));
        };
        TrainingHistory history = new Trainer<LinearNetwork>(network, new Sgd(0)) { BatchSize = 4, Threads = 1 }.Fit(TestData.Line(10), epochs: 2);

        float[] targets = [.. Enumerable.Range(0, 10).Select(TestData.Target)];
        Assert.Equal([4, 4, 2, 4, 4, 2], sizes);
        Assert.Equal(targets.Order(), seen[..10].Order());
        Assert.Equal(targets.Order(), seen[10..].Order());
        Assert.NotEqual(targets, seen[..10]);
        Assert.NotEqual(seen[..10], seen[10..]);

        // With a rate of 0 both epochs have the loss of the whole set: a short batch weighs as much as it has samples.
        Assert.Equal(history.Epochs[0].TrainLoss, history.Epochs[1].TrainLoss, 1e-6);
        Assert.Equal(new Trainer<LinearNetwork>(network, new Sgd(0)).Evaluate(TestData.Line(10)).Loss, history.Epochs[0].TrainLoss, 1e-6);
    }

    [Fact]
    public void The_order_of_an_epoch_is_a_function_of_seed_and_epoch()
    {
        float[] Order(ulong seed, int epochs)
        {
            var network = new LinearNetwork(2);
            var seen = new List<float>();
            network.BeforeShard = shard => seen.AddRange(shard.Batch.Floats(1));
            new Trainer<LinearNetwork>(network, new Sgd(0)) { Threads = 1, Seed = seed }.Fit(TestData.Line(20), epochs);
            return [.. seen.TakeLast(20)];
        }

        Assert.Equal(Order(seed: 5, epochs: 3), Order(seed: 5, epochs: 3));
        Assert.NotEqual(Order(seed: 5, epochs: 3), Order(seed: 6, epochs: 3));
        Assert.NotEqual(Order(seed: 5, epochs: 3), Order(seed: 5, epochs: 2));
        Assert.NotEqual(Order(seed: 5, epochs: 3), Order(seed: 6, epochs: 2));
    }

    [Fact]
    public void The_schedule_multiplies_the_optimisers_rate_and_leaves_it()
    {
        var optimizer = new Sgd(0.8f);
        var rates = new List<float>();
        var trainer = new Trainer<CountingNetwork>(new CountingNetwork(), optimizer)
        {
            BatchSize = 2,
            Schedule = LearningRateSchedule.Step(every: 3, factor: 0.5),
        };
        trainer.StepCompleted += progress => rates.Add(progress.LearningRate);
        TrainingHistory history = trainer.Fit(TestData.Line(4), epochs: 4);

        Assert.Equal([0.8f, 0.8f, 0.8f, 0.4f, 0.4f, 0.4f, 0.2f, 0.2f], rates);
        Assert.Equal([0.8f, 0.4f, 0.4f, 0.2f], history.Epochs.Select(epoch => epoch.LearningRate));
        Assert.Equal(0.8f, optimizer.LearningRate);
    }

    [Fact]
    public void A_cosine_from_epochs_reaches_its_final_factor_after_the_last_step()
    {
        var rates = new List<float>();
        var trainer = new Trainer<CountingNetwork>(new CountingNetwork(), new Sgd(1)) { BatchSize = 2, Schedule = LearningRateSchedule.Cosine() };
        trainer.StepCompleted += progress => rates.Add(progress.LearningRate);
        trainer.Fit(TestData.Line(8), epochs: 2);

        Assert.Equal(8, rates.Count);
        Assert.Equal(1, rates[0]);
        Assert.Equal(0.5f, rates[4], 1e-6f);
        Assert.Equal((float)((1 + Math.Cos(Math.PI * 7 / 8)) / 2), rates[7], 1e-6f);
    }

    [Fact]
    public void Steps_and_epochs_are_reported()
    {
        var steps = new List<StepProgress>();
        var epochs = new List<EpochResult>();
        var trainer = new Trainer<LinearNetwork>(new LinearNetwork(2), new Sgd(0.01f)) { BatchSize = 4 };
        trainer.StepCompleted += steps.Add;
        trainer.EpochCompleted += epochs.Add;
        TrainingHistory? ended = null;
        trainer.Ended += history => ended = history;
        TrainingHistory result = trainer.Fit(TestData.Line(10), epochs: 2);

        Assert.Equal([1, 1, 1, 2, 2, 2], steps.Select(step => step.Epoch));
        Assert.Equal([1, 2, 3, 1, 2, 3], steps.Select(step => step.Step));
        Assert.Equal([4, 8, 10, 4, 8, 10], steps.Select(step => step.Samples));
        Assert.All(steps, step => Assert.Equal((2, 3), (step.Epochs, step.StepsPerEpoch)));
        Assert.All(steps, step => Assert.True(step.GradientNorm > 0));
        double mean = ((steps[0].Loss * 4.0) + (steps[1].Loss * 4.0) + (steps[2].Loss * 2.0)) / 10;
        Assert.Equal(mean, steps[2].EpochLoss, 1e-12);
        Assert.Equal(mean, result.Epochs[0].TrainLoss, 1e-12);
        Assert.Equal(result.Epochs, epochs);
        Assert.Equal(result.Epochs, ended!.Epochs);
        Assert.Equal(StopReason.Completed, ended.StopReason);
    }

    [Theory]
    [InlineData(null, 0.5f, 0.5f)]
    [InlineData(0.25f, null, 0.25f)]
    [InlineData(null, 2f, 1f)]
    [InlineData(2f, null, 1f)]
    public void Gradients_are_clipped(float? norm, float? value, float expected)
    {
        // The only gradient is −1 and the rate 1: the parameter moves by the clipped gradient.
        var network = new CountingNetwork();
        var trainer = new Trainer<CountingNetwork>(network, new Sgd(1)) { BatchSize = 4, ClipNorm = norm, ClipValue = value };
        var norms = new List<float>();
        trainer.StepCompleted += step => norms.Add(step.GradientNorm);
        trainer.Fit(TestData.Line(4), epochs: 1);
        Assert.Equal(expected, network.Count, 1e-5f);
        Assert.Equal([1f], norms);
    }

    [Fact]
    public void A_second_Fit_starts_a_new_training_of_what_is_there()
    {
        var network = new CountingNetwork();
        var trainer = new Trainer<CountingNetwork>(network, new Sgd(1)) { BatchSize = 4 };
        Assert.Equal(2, trainer.Fit(TestData.Line(4), epochs: 2).Epochs.Count);
        Assert.Equal([1, 2, 3], trainer.Fit(TestData.Line(4), epochs: 3).Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(5, network.Count);
    }

    [Fact]
    public void No_epochs_change_nothing()
    {
        var network = new CountingNetwork();
        TrainingHistory history = new Trainer<CountingNetwork>(network, new Sgd(1)).Fit(TestData.Line(4), epochs: 0);
        Assert.Empty(history.Epochs);
        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(0, network.Count);
    }
}
