namespace NetGen.Tests.Determinism;

/// <summary>Two trainings of the same seed and number of threads give the same bits.</summary>
public class TrainingTests
{
    private const int Samples = 300;

    public static TheoryData<string, int> Trainings
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string optimizer in new[] { "Sgd", "Momentum", "Nesterov", "Adam", "AdamW", "RmsProp", "AdaGrad" })
            {
                data.Add(optimizer, 1);
                data.Add(optimizer, 2);
            }

            return data;
        }
    }

    // Dropout, a short last batch, clipping and a schedule take part.
    [Theory]
    [MemberData(nameof(Trainings))]
    public void The_same_training_gives_the_same_bits(string optimizer, int threads)
    {
        (float[] parameters, TrainingHistory history) = Train(optimizer, threads);
        (float[] again, TrainingHistory historyAgain) = Train(optimizer, threads);
        AssertBits.Equal(parameters, again, "parameters");
        Assert.Equal(history.Epochs.Select(Numbers), historyAgain.Epochs.Select(Numbers));
        Assert.True(history.Epochs[^1].TrainLoss < history.Epochs[0].TrainLoss, "the network learns nothing");
    }

    [Fact]
    public void Another_seed_gives_others() => Assert.NotEqual(Train("Adam", 1).Parameters, Train("Adam", 1, seed: 6).Parameters);

    private static (float[] Parameters, TrainingHistory History) Train(string optimizer, int threads, ulong seed = 5)
    {
        var network = new AnyNetwork.Digits(seed: 4);
        Batch batch = RandomBatch.Create(network, Samples);
        var data = new Dataset(Samples, batch.Floats(0).ToArray(), batch.Indices(1).ToArray());
        var trainer = new Trainer<AnyNetwork.Digits>(network, Create(optimizer))
        {
            BatchSize = 64,
            Threads = threads,
            Seed = seed,
            ClipNorm = 1,
            Schedule = LearningRateSchedule.Cosine(),
        };
        TrainingHistory history = trainer.Fit(data, epochs: 4, validation: data);
        return (network.Parameters.Span.ToArray(), history);
    }

    private static Optimizer Create(string name) => name switch
    {
        "Sgd" => new Sgd(0.1),
        "Momentum" => new Momentum(0.02),
        "Nesterov" => new Nesterov(0.02),
        "Adam" => new Adam(0.001),
        "AdamW" => new AdamW(0.001),
        "RmsProp" => new RmsProp(0.0005),
        "AdaGrad" => new AdaGrad(0.005),
        _ => throw new ArgumentException($"No optimiser \"{name}\"."),
    };

    // All of an epoch but how long it took.
    private static EpochResult Numbers(EpochResult epoch) => epoch with { Duration = default };
}
