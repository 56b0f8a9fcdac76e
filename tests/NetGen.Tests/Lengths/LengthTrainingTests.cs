namespace NetGen.Tests.Lengths;

/// <summary>Training on sequences of different lengths.</summary>
public partial class LengthTrainingTests
{
    private const int Steps = 8;

    [Fact]
    public void Learns_the_class_of_each_step()
    {
        Dataset data = Parities(400);
        var trainer = new Trainer<Parity>(new Parity(seed: 1), new Adam(2e-2f)) { Metrics = [Metric.Accuracy] };
        trainer.Fit(data, epochs: 40);

        // Padding has wrong targets: were it counted, the accuracy would be far lower.
        Assert.True(trainer.Evaluate(data).Metrics["accuracy"] > 0.99, $"{trainer.Evaluate(data)}");
    }

    [Fact]
    public void Padding_changes_no_step_of_a_training()
    {
        float[] Train(float garbage)
        {
            var network = new Parity(seed: 1);
            new Trainer<Parity>(network, new Adam(1e-2f)) { Threads = 2 }.Fit(Parities(100, garbage), epochs: 2);
            return network.Parameters.Span.ToArray();
        }

        Assert.Equal(Train(0), Train(float.NaN));
    }

    [Fact]
    public void Accuracy_is_that_of_the_steps_that_count()
    {
        // Of steps that count the first are right and the last is wrong.
        NetworkDescription network = Parity.Description;
        var batch = new Batch(network, 2);
        batch.Resize(2);
        new[] { 1, 5 }.CopyTo(batch.Indices(network.OutputLengths!.Value));
        float[] outputs = [.. Enumerable.Range(0, 2 * Steps).SelectMany(_ => new float[] { 1, 0 })];
        batch.Indices(2).Fill(1);
        batch.Indices(2, 1, 1)[..4].Clear();
        MetricSum sum = Metric.Accuracy.Measure(new MetricSamples(network, batch, outputs, 0));
        Assert.Equal(new MetricSum(4, 6), sum);
    }

    // Whether the ones so far are odd in number; in padding the opposite is claimed.
    private static Dataset Parities(int count, float garbage = float.NaN)
    {
        var random = new RandomStream(3);
        var inputs = new float[count * Steps];
        var lengths = new int[count];
        var targets = new int[count * Steps];
        for (int sample = 0; sample < count; sample++)
        {
            lengths[sample] = 1 + random.Next(Steps);
            int parity = 0;
            for (int step = 0; step < Steps; step++)
            {
                int place = (sample * Steps) + step, one = random.Next(2);
                parity ^= one;
                bool isPadding = step >= lengths[sample];
                inputs[place] = isPadding ? garbage : one;
                targets[place] = isPadding ? 1 - parity : parity;
            }
        }

        return new Dataset(count, inputs, lengths, targets);
    }

    [Network, Input(Steps, 1, Lengths = true), Gru(8, ReturnSequences = true), Dense(2), SoftmaxCrossEntropy]
    internal sealed partial class Parity;
}
