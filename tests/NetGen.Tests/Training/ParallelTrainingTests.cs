using System.Collections.Concurrent;

namespace NetGen.Tests.Training;

public class ParallelTrainingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_same_seed_and_threads_give_the_same_bits(int threads) => Assert.Equal(Train(threads), Train(threads));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Another_number_of_threads_only_rounds_differently(int threads)
    {
        float[] expected = Train(1), actual = Train(threads);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-5f);
    }

    [Fact]
    public void Shards_are_contiguous_and_cover_the_batch()
    {
        var network = new LinearNetwork(2);
        var shards = new ConcurrentBag<(int Batch, int First, int Count)>();
        network.BeforeShard = shard => shards.Add((shard.Batch.Count, shard.First, shard.Count));
        new Trainer<LinearNetwork>(network, new Sgd(0)) { BatchSize = 7, Threads = 3 }.Fit(TestData.Line(9), epochs: 1);
        Assert.Equal([(2, 0, 1), (2, 1, 1), (7, 0, 2), (7, 2, 2), (7, 4, 3)], shards.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Sample_counters_and_seed_do_not_depend_on_threads(int threads)
    {
        var network = new LinearNetwork(2);
        var counters = new ConcurrentBag<ulong>();
        network.BeforeShard = shard =>
        {
            Assert.Equal(99UL, shard.Workspace.Seed);
            for (int i = 0; i < shard.Count; i++)
                counters.Add(shard.Workspace.SampleCounter + (ulong)i);
        };
        new Trainer<LinearNetwork>(network, new Sgd(0)) { BatchSize = 4, Threads = threads, Seed = 99 }.Fit(TestData.Line(10), epochs: 3);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => (ulong)i), counters.Order());
    }

    [Fact]
    public void An_evaluation_does_not_depend_on_threads()
    {
        var network = new SoftmaxNetwork(2, 3, seed: 4);
        Evaluation[] results =
        [
            .. new[] { 1, 2, 5 }.Select(threads =>
                new Trainer<SoftmaxNetwork>(network, new Sgd(1)) { Threads = threads, Metrics = [Metric.Accuracy, Metric.Perplexity] }
                    .Evaluate(TestData.Classes(1001))),
        ];
        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Predictions_are_the_outputs_in_the_samples_order(int threads)
    {
        var network = new LinearNetwork(2);
        network.Parameters["linear.weight"].Span[0] = TestData.Slope[0];
        network.Parameters["linear.weight"].Span[1] = TestData.Slope[1];
        network.Parameters["linear.bias"].Span[0] = TestData.Offset;
        float[] predictions = new Trainer<LinearNetwork>(network, new Sgd(1)) { Threads = threads }.Predict(TestData.Line(101));
        Assert.Equal(101, predictions.Length);
        for (int i = 0; i < predictions.Length; i++)
            Assert.Equal(TestData.Target(i), predictions[i], 1e-6f);
    }

    [Fact]
    public void Predictions_need_no_target()
    {
        var trainer = new Trainer<LinearNetwork>(new LinearNetwork(2), new Sgd(1));
        Assert.Equal(3, trainer.Predict(new Dataset(3, new float[6])).Length);
        Assert.Throws<ArgumentException>(() => trainer.Predict(new Dataset(3, new float[9])));
        Assert.Throws<ArgumentException>(() => trainer.Predict(new Dataset(0, Array.Empty<float>())));
        Assert.Throws<ArgumentException>(() => trainer.Evaluate(new Dataset(3, new float[6])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void An_exception_in_a_worker_reaches_the_caller_and_the_threads_end(int failingShard)
    {
        var network = new LinearNetwork(2);
        var threads = new ConcurrentDictionary<Thread, bool>();
        int calls = 0;
        network.BeforeShard = shard =>
        {
            threads.TryAdd(Thread.CurrentThread, true);
            if (shard.First == failingShard && Interlocked.Increment(ref calls) == 3)
                throw new NotSupportedException("of my own");
        };
        var trainer = new Trainer<LinearNetwork>(network, new Sgd(0)) { BatchSize = 8, Threads = 2 };
        var reasons = new List<StopReason>();
        trainer.Ended += history => reasons.Add(history.StopReason);

        Assert.Equal("of my own", Assert.Throws<NotSupportedException>(() => trainer.Fit(TestData.Line(80), epochs: 1)).Message);
        Assert.Equal([StopReason.Failed], reasons);
        Assert.Equal(2, threads.Count);
        Assert.All(threads.Keys, thread => Assert.Equal(thread == Thread.CurrentThread, thread.IsAlive));

        network.BeforeShard = null;
        Assert.Equal(StopReason.Completed, trainer.Fit(TestData.Line(80), epochs: 1).StopReason);
    }

    [Fact]
    public void A_network_with_running_statistics_gets_whole_batches()
    {
        var network = new StatisticsNetwork();
        var sizes = new ConcurrentBag<int>();
        network.BeforeShard = shard => sizes.Add(shard.Count);
        new Trainer<StatisticsNetwork>(network, new Sgd(1)) { BatchSize = 8, Threads = 4 }.Fit(TestData.Line(16), epochs: 1);
        Assert.Equal([8, 8], sizes);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4097, 3)]
    [InlineData(150_001, 1)]
    [InlineData(150_001, 2)]
    [InlineData(150_001, 3)]
    [InlineData(150_001, 8)]
    public void Gradients_of_all_shards_are_summed_once(int length, int threads)
    {
        // All numbers are exact: 8 samples of weight 1/8.
        var network = new WideNetwork(length);
        new Trainer<WideNetwork>(network, new Sgd(1)) { BatchSize = 8, Threads = threads }.Fit(TestData.Line(8), epochs: 2);
        Assert.Equal(Enumerable.Range(0, length).Select(i => -2f * (i % 7)), network.Parameters.Span.ToArray());
    }

    // The gradients are exact whichever way they are summed, and their squares' sum too: all else must not depend on threads.
    [Theory]
    [InlineData(null, null)]
    [InlineData(100f, null)]
    [InlineData(null, 2.5f)]
    [InlineData(100f, 2.5f)]
    public void Clipping_and_step_do_not_depend_on_threads(float? clipNorm, float? clipValue)
    {
        float[] Train(Optimizer optimizer, int threads)
        {
            var network = new WideNetwork(150_001);
            new Trainer<WideNetwork>(network, optimizer) { BatchSize = 8, Threads = threads, ClipNorm = clipNorm, ClipValue = clipValue }
                .Fit(TestData.Line(16), epochs: 1);
            return network.Parameters.Span.ToArray();
        }

        foreach (Func<Optimizer> create in new Func<Optimizer>[]
            { () => new Sgd(0.1), () => new Momentum(0.1), () => new Adam(0.1), () => new AdaGrad(0.1), () => new RmsProp(0.1, momentum: 0.9) })
        {
            float[] expected = Train(create(), threads: 1);
            Assert.NotEqual(0, expected[^1]);
            foreach (int threads in new[] { 2, 3, 8 })
                Assert.Equal(expected, Train(create(), threads));
        }
    }

    [Fact]
    public void Threads_left_out_are_limited_by_the_batch()
    {
        int Threads(int batchSize)
        {
            var network = new LinearNetwork(2);
            var threads = new ConcurrentDictionary<Thread, bool>();
            network.BeforeShard = _ => threads.TryAdd(Thread.CurrentThread, true);
            new Trainer<LinearNetwork>(network, new Sgd(0)) { BatchSize = batchSize }.Fit(TestData.Line(32), epochs: 1);
            return threads.Count;
        }

        Assert.Equal(1, Threads(1));
        Assert.Equal(1, Threads(4));
        Assert.Equal(Math.Min(8, Environment.ProcessorCount), Threads(32));
    }

    private static float[] Train(int threads)
    {
        var network = new SoftmaxNetwork(2, 3, seed: 3);
        new Trainer<SoftmaxNetwork>(network, new Adam(0.01f)) { BatchSize = 16, Threads = threads, Seed = 8 }.Fit(TestData.Classes(100), epochs: 3);
        return network.Parameters.Span.ToArray();
    }
}
