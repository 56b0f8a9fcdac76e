namespace NetGen.Tests.Training;

public class TrainingAllocationTests
{
    private const int Steps = 400, WarmUp = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Steps_allocate_nothing_on_any_thread(int threads)
    {
        // What each thread has allocated when it begins a shard, and the caller also when a step is done.
        const int ShardSize = 4;
        var atShard = new long[threads, Steps];
        var atStep = new long[Steps];
        var shards = new int[threads];
        int step = 0;
        var network = new SoftmaxNetwork(2, 3);
        network.BeforeShard = shard =>
        {
            int worker = shard.First / ShardSize;
            atShard[worker, shards[worker]++] = GC.GetAllocatedBytesForCurrentThread();

            // Now and then one is late, so that the others not only look for the next job but go to sleep.
            if (shards[worker] % 40 == worker)
                Thread.Sleep(2);
        };
        var trainer = new Trainer<SoftmaxNetwork>(network, new Adam())
        {
            BatchSize = threads * ShardSize,
            Threads = threads,
            ClipNorm = 1,
            ClipValue = 1,
            Schedule = LearningRateSchedule.Cosine(),
        };
        trainer.StepCompleted += _ => atStep[step++] = GC.GetAllocatedBytesForCurrentThread();
        trainer.Fit(TestData.Classes(Steps * threads * ShardSize), epochs: 1);

        Assert.Equal(Steps, step);
        Assert.Equal(0, atStep[^1] - atStep[WarmUp]);
        for (int worker = 0; worker < threads; worker++)
        {
            Assert.Equal(Steps, shards[worker]);
            Assert.Equal(0, atShard[worker, Steps - 1] - atShard[worker, WarmUp]);
        }
    }
}
