namespace NetGen.Tests.Generated;

/// <summary>What a result may depend on: the parameters and the sample; not the batch, the thread, the tile or the call.</summary>
public class ResultTests
{
    private const int Count = 13;

    private static readonly Tolerance Rounding = new(Relative: 1e-6, Absolute: 1e-6);

    private readonly float[] inputs = Samples.Inputs(Count);
    private readonly int[] targets = Samples.Targets(Count);
    private readonly Classifier network = new(seed: 5);

    [Fact]
    public void A_sample_has_the_same_output_wherever_it_stands()
    {
        for (int count = 2; count <= 20; count++)
        {
            float[] all = Forward(network, [.. Enumerable.Repeat(Samples.Inputs(1), count).SelectMany(sample => sample)]);
            Assert.All(all.Chunk(Classifier.OutputLength), output => Assert.Equal(all[..Classifier.OutputLength], output));
        }
    }

    [Fact]
    public void A_sample_does_not_see_its_neighbours()
    {
        float[] all = Forward(network, inputs);
        for (int i = 0; i < Count; i++)
        {
            float[] others = Samples.Inputs(Count, seed: 2);
            inputs.AsSpan(i * Classifier.InputLength, Classifier.InputLength).CopyTo(others.AsSpan(i * Classifier.InputLength));
            Assert.Equal(Row(all, i), Row(Forward(network, others), i));
        }
    }

    [Fact]
    public void The_same_call_gives_the_same_bits()
    {
        Assert.Equal(Forward(network, inputs), Forward(network, inputs));
        (float loss, Gradients gradients) = Backward(network);
        (float again, Gradients gradientsAgain) = Backward(network);
        Assert.Equal(loss, again);
        Assert.True(gradients.Span.SequenceEqual(gradientsAgain.Span));
    }

    [Fact]
    public void Threads_with_workspaces_of_their_own_give_the_bits_of_one()
    {
        const int Threads = 4, Rounds = 200;
        float[][] samples = [.. Enumerable.Range(0, Threads).Select(i => Samples.Inputs(Count, (ulong)i))];
        float[][] expected = [.. samples.Select(input => Forward(network, input))];
        (float loss, Gradients gradients) = Backward(network);
        var failures = new int[Threads];
        using var start = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() => Work(i)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.All(failures, count => Assert.Equal(0, count));

        void Work(int i)
        {
            Workspace workspace = network.CreateWorkspace();
            Gradients own = network.CreateGradients();
            var output = new float[Count * Classifier.OutputLength];
            start.SignalAndWait();
            for (int round = 0; round < Rounds; round++)
            {
                network.Forward(samples[i], output, workspace);
                own.Clear();
                float ownLoss = network.Backward(inputs, targets, own, workspace);
                if (!output.AsSpan().SequenceEqual(expected[i]) || ownLoss != loss || !own.Span.SequenceEqual(gradients.Span))
                    failures[i]++;
            }
        }
    }

    [Fact]
    public void Backward_adds()
    {
        (_, Gradients once) = Backward(network);
        Gradients twice = network.CreateGradients();
        network.Backward(inputs, targets, twice);
        network.Backward(inputs, targets, twice);
        Rounding.AssertClose([.. once.Span.ToArray().Select(value => 2 * value)], twice.Span);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public void Gradients_of_parts_sum_to_those_of_the_batch(int part)
    {
        (float loss, Gradients gradients) = Backward(network);
        var batch = new Batch(Classifier.Description, Count);
        batch.Resize(Count);
        inputs.CopyTo(batch.Floats(0));
        targets.CopyTo(batch.Indices(1));
        ITrainableNetwork trainable = network;
        Workspace workspace = network.CreateWorkspace();
        Gradients sum = network.CreateGradients();
        float lossSum = 0;
        for (int first = 0; first < Count; first += part)
            lossSum += trainable.Backward(batch, first, Math.Min(part, Count - first), sum, workspace);
        Rounding.AssertClose(loss, lossSum, "loss");
        Rounding.AssertClose(gradients.Span, sum.Span, "gradients");
    }

    [Fact]
    public void Loss_is_the_mean_of_the_samples_losses()
    {
        double sum = Enumerable.Range(0, Count).Sum(i => network.Loss(Row(inputs, i), [targets[i]]));
        Rounding.AssertClose((float)(sum / Count), network.Loss(inputs, targets));
        Rounding.AssertClose(network.Loss(inputs, targets), Backward(network).Loss, "without dropout or penalty both are the same");
    }

    [Fact]
    public void The_tile_changes_nothing()
    {
        float[] output = Forward(network, inputs);
        (float loss, Gradients gradients) = Backward(network);
        float[] inputGradient = InputGradient(network);
        foreach (IClassifier other in (IClassifier[])[new ClassifierTile1(), new ClassifierTile3(), new ClassifierTile64()])
        {
            string name = other.Description.Name;
            network.Parameters.Span.CopyTo(other.Parameters.Span);
            (float otherLoss, Gradients otherGradients) = Backward(other);
            Rounding.AssertClose(output, Forward(other, inputs), name);
            Rounding.AssertClose(loss, otherLoss, name);
            Rounding.AssertClose(gradients.Span, otherGradients.Span, name);
            Rounding.AssertClose(inputGradient, InputGradient(other), name);
        }

        Assert.True(new ClassifierTile1().CreateWorkspace().Length < new ClassifierTile64().CreateWorkspace().Length);
    }

    private static float[] Forward(IClassifier network, float[] inputs)
    {
        var output = new float[inputs.Length / Classifier.InputLength * Classifier.OutputLength];
        network.Forward(inputs, output);
        return output;
    }

    private (float Loss, Gradients Gradients) Backward(IClassifier network)
    {
        Gradients gradients = network.CreateGradients();
        return (network.Backward(inputs, targets, gradients), gradients);
    }

    private float[] InputGradient(IClassifier network)
    {
        var gradient = new float[inputs.Length];
        network.BackwardFrom(
            inputs, Samples.Normal(Count * Classifier.OutputLength, seed: 3), network.CreateGradients(), gradient, network.CreateWorkspace());
        return gradient;
    }

    private static float[] Row(float[] values, int row) => values[(row * values.Length / Count)..((row + 1) * values.Length / Count)];
}
