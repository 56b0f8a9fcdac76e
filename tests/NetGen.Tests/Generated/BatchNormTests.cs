namespace NetGen.Tests.Generated;

/// <summary>What batch normalisation does to a network beside computing.</summary>
public partial class BatchNormTests
{
    [Fact]
    public void Running_statistics_are_not_counted_as_learnt()
    {
        Assert.Equal(3 + 3 + 6, Normalized.ParameterCount);
        ParameterLayout layout = Normalized.Description.Parameters;
        Assert.Equal((12, 18), (layout.TrainableLength, layout.Length));
        Assert.Equal([0, 0, 0, 1, 1, 1], new Normalized().Parameters.Span[12..].ToArray());
    }

    [Fact]
    public void Inference_leaves_the_parameters_as_they_are()
    {
        var network = new Normalized(seed: 1);
        float[] before = network.Parameters.Span.ToArray(), input = Input(5);
        network.Forward(input, new float[10]);
        network.Loss(input, new float[10]);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void At_inference_a_sample_does_not_depend_on_the_others()
    {
        var network = new Normalized(seed: 1);
        float[] input = Input(7), together = new float[14], alone = new float[14];
        network.Backward(input, new float[14], network.CreateGradients());
        network.Forward(input, together);
        for (int sample = 0; sample < 7; sample++)
            network.Forward(input.AsSpan(3 * sample, 3), alone.AsSpan(2 * sample, 2));
        Tolerance.Forward.AssertClose(together, alone);
    }

    /// <summary>The running mean of two tiles of 2 samples, each moving it by half.</summary>
    [Fact]
    public void Each_tile_moves_the_running_statistics()
    {
        var network = new Tiles();
        network.Backward([1, 3, 10, 20], new float[4], network.CreateGradients());
        Assert.Equal([(0.5f * (0.5f * 2)) + (0.5f * 15)], network.Parameters["batchNorm1.running_mean"].Span.ToArray());
        Assert.Equal([(0.5f * ((0.5f * 1) + (0.5f * 2))) + (0.5f * 50)], network.Parameters["batchNorm1.running_var"].Span.ToArray());
    }

    [Fact]
    public void Optimisers_leave_running_statistics_alone()
    {
        var network = new Normalized(seed: 1);
        Gradients gradients = network.CreateGradients();
        network.Backward(Input(5), new float[10], gradients);
        float[] statistics = network.Parameters.Span[12..].ToArray(), learnt = network.Parameters.Span[..12].ToArray();
        new AdamW(0.1f).Step(network.Parameters, gradients);
        Assert.Equal(statistics, network.Parameters.Span[12..].ToArray());
        Assert.NotEqual(learnt, network.Parameters.Span[..12].ToArray());
    }

    /// <summary>Statistics of a batch are those of all its samples, so more threads change nothing.</summary>
    [Fact]
    public void Training_does_not_depend_on_the_number_of_threads()
    {
        float[] Train(int threads)
        {
            var network = new Normalized(seed: 1);
            new Trainer<Normalized>(network, new Sgd(0.1f)) { Threads = threads, BatchSize = 8 }.Fit(new Dataset(24, Input(24), new float[48]), epochs: 2);
            return network.Parameters.Span.ToArray();
        }

        Assert.Equal(Train(1), Train(3));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var network = new Normalized(seed: 1);
        Gradients gradients = network.CreateGradients();
        float[] input = Input(5), output = new float[10];
        void Run()
        {
            network.Backward(input, output, gradients);
            network.Forward(input, output);
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static float[] Input(int samples)
    {
        var input = new float[3 * samples];
        Layouts.FillNormal(input, seed: 3);
        return input;
    }

    [Network, Input(3), BatchNorm, Dense(2, Bias = false), MeanSquaredError]
    private sealed partial class Normalized;

    [Network(BatchTile = 2), Input(1), BatchNorm(Momentum = 0.5), MeanSquaredError]
    private sealed partial class Tiles;
}
