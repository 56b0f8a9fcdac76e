namespace NetGen.Tests.Training;

[Collection(nameof(Alone))]
public class TrainingAllocationTests
{
    private const int Steps = 400, WarmUp = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Steps_allocate_nothing_on_any_thread(int threads) =>
        AssertNothing(new SoftmaxNetwork(2, 3), count => TestData.Classes(count), threads);

    // So many parameters that the threads share the sum, the clipping and the optimiser's step as well.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Steps_of_a_wide_network_allocate_nothing(int threads) => AssertNothing(new WideNetwork(40_001), TestData.Line, threads);

    private static void AssertNothing<TNetwork>(TNetwork network, Func<int, Dataset> createData, int threads)
        where TNetwork : TestNetwork
    {
        // What each thread has allocated when it begins a shard, and the caller also when a step is done.
        const int ShardSize = 4;
        var atShard = new long[threads, Steps];
        var atStep = new long[Steps];
        var shards = new int[threads];
        int step = 0;
        network.BeforeShard = shard =>
        {
            int worker = shard.First / ShardSize;
            atShard[worker, shards[worker]++] = GC.GetAllocatedBytesForCurrentThread();

            // Now and then one is late, so that the others not only look for the next job but go to sleep.
            if (shards[worker] % 40 == worker)
                Thread.Sleep(2);
        };
        var trainer = new Trainer<TNetwork>(network, new Adam())
        {
            BatchSize = threads * ShardSize,
            Threads = threads,
            ClipNorm = 1,
            ClipValue = 1,
            Schedule = LearningRateSchedule.Cosine(),
        };
        trainer.StepCompleted += _ => atStep[step++] = GC.GetAllocatedBytesForCurrentThread();
        trainer.Fit(createData(Steps * threads * ShardSize), epochs: 1);

        Assert.Equal(Steps, step);
        Assert.Equal(0, atStep[^1] - atStep[WarmUp]);
        for (int worker = 0; worker < threads; worker++)
        {
            Assert.Equal(Steps, shards[worker]);
            Assert.Equal(0, atShard[worker, Steps - 1] - atShard[worker, WarmUp]);
        }
    }
}
