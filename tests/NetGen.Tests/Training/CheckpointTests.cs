namespace NetGen.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private string Path => directory.File("training.safetensors");

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_resumed_training_gives_the_bits_of_one_without_a_break(int threads)
    {
        TrainingRun whole = Run(threads: threads);
        whole.Fit(epochs: 6);

        TrainingRun first = Run(Path, threads: threads);
        first.Fit(epochs: 3);
        TrainingRun second = Run(Path, networkSeed: 77, threads: threads);
        second.Trainer.Resume(Path);
        AssertSame(first, second);
        second.Fit(epochs: 6);
        AssertSame(whole, second);
    }

    [Theory]
    [InlineData(1, 4, 1)]
    [InlineData(1, 4, 7)]
    [InlineData(2, 6, 2)]
    public void So_does_one_that_was_cancelled(int checkpointEvery, int epoch, int step)
    {
        // The schedule reaches over all epochs: it must not notice the break.
        LearningRateSchedule schedule = LearningRateSchedule.Cosine(warmupSteps: 5);
        TrainingRun whole = Run(schedule: schedule);
        whole.Fit(epochs: 6);

        using var source = new CancellationTokenSource();
        TrainingRun first = Run(Path, schedule: schedule);
        first.Trainer.CheckpointEvery = checkpointEvery;
        first.Trainer.StepCompleted += progress =>
        {
            if (progress.Epoch == epoch && progress.Step == step)
                source.Cancel();
        };
        first.Fit(epochs: 6, source.Token);
        Assert.Equal(StopReason.Cancelled, first.History!.StopReason);

        TrainingRun second = Run(networkSeed: 77, schedule: schedule);
        second.Trainer.Resume(Path);
        second.Fit(epochs: 6);
        AssertSame(whole, second);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void So_does_one_with_early_stopping(bool restoreBest)
    {
        float[] losses = [9, 5, 4, 6, 7, 8, 1];
        TrainingHistory Fit(CountingNetwork network, int epochs, bool resume)
        {
            var trainer = new Trainer<CountingNetwork>(network, new Sgd(1))
            {
                BatchSize = 4,
                EarlyStopping = new EarlyStopping(patience: 3) { RestoreBest = restoreBest },
                CheckpointPath = Path,
            };
            if (resume)
                trainer.Resume(Path);
            return trainer.Fit(TestData.Line(4), epochs, validation: TestData.Line(4));
        }

        Fit(new CountingNetwork(losses), epochs: 4, resume: false);
        var network = new CountingNetwork(losses);
        TrainingHistory history = Fit(network, epochs: 7, resume: true);
        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Equal(6, history.Epochs.Count);
        Assert.Equal(restoreBest ? 3 : null, history.RestoredEpoch);
        Assert.Equal(restoreBest ? 3 : 6, network.Count);

        // A training that is over stays so.
        network = new CountingNetwork(losses);
        TrainingHistory again = Fit(network, epochs: 7, resume: true);
        Assert.Equal(history.Epochs, again.Epochs);
        Assert.Equal((StopReason.EarlyStopped, history.RestoredEpoch), (again.StopReason, again.RestoredEpoch));
        Assert.Equal(restoreBest ? 3 : 6, network.Count);
    }

    [Fact]
    public void The_history_comes_back_whole()
    {
        var network = new CountingNetwork(float.NaN, float.PositiveInfinity, 0.1f);
        var trainer = new Trainer<CountingNetwork>(network, new Sgd(1))
        {
            BatchSize = 4,
            CheckpointPath = Path,
            MeasureTraining = true,
            Metrics = [Metric.Loss, new OddMetric()],
        };
        TrainingHistory history = trainer.Fit(TestData.Line(4), epochs: 3, validation: TestData.Line(4));
        TrainingHistory resumed = trainer.Resume(Path).Fit(TestData.Line(4), epochs: 3);
        Assert.Equal(history.Epochs, resumed.Epochs);
        Assert.Equal(1.0 / 3, resumed.Epochs[2].Validation!.Metrics["=\"odd\"\n"]);
    }

    [Fact]
    public void A_checkpoint_is_written_every_so_often_and_at_the_end()
    {
        var written = new List<int>();
        TrainingRun run = Run(Path);
        run.Trainer.CheckpointEvery = 2;
        run.Trainer.EpochCompleted += result =>
        {
            // The epoch's own checkpoint comes after this.
            if (File.Exists(Path))
                written.Add(result.Epoch - 1);
            File.Delete(Path);
        };
        run.Fit(epochs: 5);
        Assert.Equal([2, 4], written);
        Assert.Equal([Path], Directory.GetFiles(directory.Path));
    }

    [Fact]
    public void A_checkpoint_of_something_else_is_refused_with_all_that_differs()
    {
        Run(Path).Fit(epochs: 1);
        var network = new SoftmaxNetwork(2, 3, seed: 77);
        var optimizer = new Sgd(0.5f);
        float[] before = network.Parameters.Span.ToArray();
        var trainer = new Trainer<SoftmaxNetwork>(network, optimizer)
        {
            BatchSize = 8,
            Seed = 2,
            Threads = 5,
            Schedule = LearningRateSchedule.Step(10, 0.5),
            ClipNorm = 3,
            EarlyStopping = new EarlyStopping(2),
        };
        string message = Assert.Throws<InvalidDataException>(() => trainer.Resume(Path)).Message;

        Assert.Contains("\"optimizer\": expected NetGen.Sgd, received NetGen.Adam.", message, StringComparison.Ordinal);
        Assert.Contains("\"batch size\": expected 8, received 16.", message, StringComparison.Ordinal);
        Assert.Contains("\"seed\": expected 2, received 1.", message, StringComparison.Ordinal);
        Assert.Contains("\"threads\": expected 5, received 1.", message, StringComparison.Ordinal);
        Assert.Contains("\"schedule\": expected step(every 10, factor 0.5), received constant.", message, StringComparison.Ordinal);
        Assert.Contains("\"clip norm\": expected 3, received 1.", message, StringComparison.Ordinal);
        Assert.Contains("\"early stopping\": expected patience 2, minimum delta 0, received none.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("clip value", message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.Span.ToArray());
        Assert.Equal((0.5f, 0), (optimizer.LearningRate, optimizer.StepCount));
        Assert.Equal([1], trainer.Fit(TestData.Classes(10), epochs: 1, validation: TestData.Classes(10)).Epochs.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void A_checkpoint_of_another_network_is_refused()
    {
        Run(Path).Fit(epochs: 1);
        var line = new Trainer<LinearNetwork>(new LinearNetwork(2), new Adam()) { BatchSize = 16, Seed = 1, ClipNorm = 1 };
        string message = Assert.Throws<InvalidDataException>(() => line.Resume(Path)).Message;
        Assert.Contains("\"network\": expected Linear, received Softmax.", message, StringComparison.Ordinal);
        Assert.Contains("\"linear.weight\"", message, StringComparison.Ordinal);
        Assert.Contains("\"logits.bias\"", message, StringComparison.Ordinal);

        var wider = new Trainer<SoftmaxNetwork>(new SoftmaxNetwork(2, 4), new Adam()) { BatchSize = 16, Seed = 1, ClipNorm = 1 };
        message = Assert.Throws<InvalidDataException>(() => wider.Resume(Path)).Message;
        Assert.Contains("[2, 4]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_alone_are_no_checkpoint()
    {
        var network = new SoftmaxNetwork(2, 3);
        network.Parameters.Save(Path);
        var trainer = new Trainer<SoftmaxNetwork>(network, new Adam());
        Assert.Contains("checkpoint", Assert.Throws<InvalidDataException>(() => trainer.Resume(Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_that_were_left_out_are_those_of_the_checkpoint()
    {
        Run(Path, threads: 3).Fit(epochs: 1);
        TrainingRun second = Run();
        second.Trainer.Threads = null;
        second.Trainer.Resume(Path);
        Assert.Equal(3, second.Trainer.Threads);
    }

    [Fact]
    public void Settings_and_data_must_stay_after_resuming()
    {
        Run(Path).Fit(epochs: 1);
        TrainingRun second = Run();
        second.Trainer.Resume(Path);
        second.Trainer.BatchSize = 5;
        Assert.Contains(
            "batch size: 16 before, 5 now",
            Assert.Throws<InvalidOperationException>(() => second.Fit(epochs: 2)).Message,
            StringComparison.Ordinal);
        second.Trainer.BatchSize = 16;
        Assert.Equal("train", Assert.Throws<ArgumentException>(() => second.Trainer.Fit(TestData.Classes(99), epochs: 2)).ParamName);
        second.Fit(epochs: 2);
        Assert.Equal([1, 2], second.History!.Epochs.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void A_damaged_checkpoint_changes_nothing()
    {
        Run(Path).Fit(epochs: 2);
        byte[] intact = File.ReadAllBytes(Path);
        var random = new RandomStream(7);
        int refused = 0;
        for (int i = 0; i < 600; i++)
        {
            // Cut off somewhere, or with a wrong bit, which may hit a number and pass for another one.
            byte[] damaged = i % 3 == 0 ? intact[..random.Next(intact.Length)] : [.. intact];
            if (i % 3 != 0)
                damaged[random.Next(intact.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Path, damaged);

            TrainingRun run = Run(networkSeed: 77);
            float[] before = run.Network.Parameters.Span.ToArray();
            try
            {
                run.Trainer.Resume(Path);
            }
            catch (InvalidDataException)
            {
                refused++;
                Assert.Equal(before, run.Network.Parameters.Span.ToArray());
                Assert.Equal(0, run.Optimizer.StepCount);
                Assert.Empty(run.Optimizer.Save().Values);
            }
        }

        Assert.InRange(refused, 200, 600);
    }

    [Fact]
    public void A_file_that_is_not_there_says_so() =>
        Assert.Throws<FileNotFoundException>(() => Run().Trainer.Resume(directory.File("nothing")));

    [Fact]
    public void A_directory_that_is_not_there_is_noticed_before_training()
    {
        TrainingRun run = Run(System.IO.Path.Combine(directory.Path, "nowhere", "x.safetensors"));
        Assert.Throws<DirectoryNotFoundException>(() => run.Fit(epochs: 1));
        Assert.Equal(0, run.Optimizer.StepCount);
    }

    [Fact]
    public void A_path_that_is_a_directory_is_noticed_before_training()
    {
        foreach (string path in new[] { directory.Path, directory.Path + System.IO.Path.DirectorySeparatorChar })
        {
            TrainingRun run = Run(path);
            Assert.Equal("CheckpointPath", Assert.Throws<ArgumentException>(() => run.Fit(epochs: 1)).ParamName);
            Assert.Equal(0, run.Optimizer.StepCount);
        }
    }

    private static TrainingRun Run(
        string? path = null, ulong networkSeed = 3, int threads = 1, LearningRateSchedule? schedule = null)
    {
        var network = new SoftmaxNetwork(2, 3, networkSeed)
        {
            // Something like dropout: depends on the workspace's seed and place.
            AfterShard = (shard, loss) =>
            {
                shard.Gradients.Span[0] += (((shard.Workspace.SampleCounter + shard.Workspace.Seed) % 13) - 6f) * 1e-2f;
                return loss;
            },
        };
        var optimizer = new Adam(0.01f);
        var trainer = new Trainer<SoftmaxNetwork>(network, optimizer)
        {
            BatchSize = 16,
            Seed = 1,
            Threads = threads,
            Schedule = schedule ?? LearningRateSchedule.Constant,
            ClipNorm = 1,
            Metrics = [Metric.Accuracy],
            CheckpointPath = path,
        };
        return new TrainingRun(network, optimizer, trainer);
    }

    private static void AssertSame(TrainingRun expected, TrainingRun actual)
    {
        Assert.Equal(expected.Network.Parameters.Span.ToArray(), actual.Network.Parameters.Span.ToArray());
        OptimizerState expectedState = expected.Optimizer.Save(), actualState = actual.Optimizer.Save();
        Assert.Equal(expectedState.Values, actualState.Values);
        Assert.Equal(
            (expectedState.LearningRate, expectedState.StepCount), (actualState.LearningRate, actualState.StepCount));
        if (actual.History is null)
            return;
        Assert.Equal(Timeless(expected.History!), Timeless(actual.History));
        Assert.Equal(expected.History!.StopReason, actual.History.StopReason);
    }

    private static IEnumerable<EpochResult> Timeless(TrainingHistory history) =>
        history.Epochs.Select(epoch => epoch with { Duration = default });

    private sealed record TrainingRun(SoftmaxNetwork Network, Adam Optimizer, Trainer<SoftmaxNetwork> Trainer)
    {
        public TrainingHistory? History { get; private set; }

        public void Fit(int epochs, CancellationToken token = default) =>
            History = Trainer.Fit(TestData.Classes(100), epochs, TestData.Classes(50, seed: 9), token);
    }

    private sealed class OddMetric : Metric
    {
        public override string Name => "=\"odd\"\n";

        public override MetricSum Measure(in MetricSamples samples) => new(1, 3);
    }
}
