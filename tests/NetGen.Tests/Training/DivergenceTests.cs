namespace NetGen.Tests.Training;

public class DivergenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_gradient_that_is_not_finite_ends_the_training_before_the_step(int threads)
    {
        var network = new LinearNetwork(2, seed: 1);
        int steps = 0;
        network.AfterShard = (shard, loss) =>
        {
            if (shard.First == 0 && ++steps == 5)
                shard.Gradients["linear.bias"].Span[0] = float.PositiveInfinity;
            return loss;
        };
        (TrainingDivergedException thrown, float[] before) = Diverge(network, threads);

        Assert.Equal((2, 5L, 0.5f, "linear.bias"), (thrown.Epoch, thrown.Step, thrown.LearningRate, thrown.Parameter));
        Assert.True(float.IsFinite(thrown.Loss));
        Assert.Contains("epoch 2, step 5", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("learning rate 0.5", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("\"linear.bias\"", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_loss_that_is_not_finite_ends_the_training_before_the_step(float broken)
    {
        var network = new LinearNetwork(2, seed: 1);
        int steps = 0;
        network.AfterShard = (_, loss) => ++steps == 2 ? broken : loss;
        (TrainingDivergedException thrown, float[] before) = Diverge(network, threads: 1);

        Assert.Equal((1, 2L, broken, null), (thrown.Epoch, thrown.Step, thrown.Loss, thrown.Parameter));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void The_first_of_several_broken_parameters_is_named()
    {
        var network = new LinearNetwork(2);
        network.AfterShard = (shard, loss) =>
        {
            shard.Gradients.Span.Fill(float.NaN);
            return loss;
        };
        Assert.Equal("linear.weight", Diverge(network, threads: 1).Thrown.Parameter);
    }

    [Fact]
    public void A_rate_that_is_too_high_diverges_in_earnest()
    {
        var network = new LinearNetwork(2, seed: 1);
        var trainer = new Trainer<LinearNetwork>(network, new Sgd(1e4f));
        Assert.Throws<TrainingDivergedException>(() => trainer.Fit(TestData.Line(64), epochs: 100));
    }

    [Fact]
    public void Running_statistics_are_left_as_before_the_step()
    {
        var network = new StatisticsNetwork();
        int steps = 0;
        network.AfterShard = (_, loss) => ++steps == 3 ? float.NaN : loss;
        Assert.Throws<TrainingDivergedException>(
            () => new Trainer<StatisticsNetwork>(network, new Sgd(1)) { BatchSize = 4 }.Fit(TestData.Line(16), epochs: 1));
        Assert.Equal(2, network.Statistic);
    }

    private static (TrainingDivergedException Thrown, float[] Before) Diverge(LinearNetwork network, int threads)
    {
        float[] before = network.Parameters.Span.ToArray();
        var trainer = new Trainer<LinearNetwork>(network, new Sgd(0.5f)) { BatchSize = 4, Threads = threads };
        trainer.StepCompleted += _ => before = network.Parameters.Span.ToArray();
        return (Assert.Throws<TrainingDivergedException>(() => trainer.Fit(TestData.Line(16), epochs: 3)), before);
    }
}
