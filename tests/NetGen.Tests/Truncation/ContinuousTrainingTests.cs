namespace NetGen.Tests.Truncation;

/// <summary>Training on sequences that go on from batch to batch.</summary>
public sealed partial class ContinuousTrainingTests : IDisposable
{
    private const int Sequences = 6, Batches = 5, Epochs = 3;

    private readonly TemporaryDirectory directory = new();

    // 31 windows of 8 tokens: one is left over.
    private static Dataset Windows { get; } = TextWindows.Sequences([.. Enumerable.Range(0, 249).Select(i => (i * i / 7) % 5)], context: 8, stride: 8);

    public void Dispose() => directory.Dispose();

    [Fact]
    public void The_state_goes_from_batch_to_batch_and_begins_anew_with_each_epoch()
    {
        Reader expected = new(3), actual = new(3);
        Dataset data = Windows.Continuous(Sequences);
        var optimizer = new Sgd(0.5f);
        Gradients gradients = expected.CreateGradients();
        CarriedState carried = expected.CreateCarriedState(Sequences);
        double loss = 0;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            carried.Reset();
            loss = 0;
            for (int batch = 0; batch < Batches; batch++)
            {
                // Row r of a batch goes on where row r of the batch before has ended.
                int[] input = [.. Enumerable.Range(0, Sequences).SelectMany(row => Windows.Columns[0].Indices.Slice(((row * Batches) + batch) * 8, 8).ToArray())];
                int[] targets = [.. Enumerable.Range(0, Sequences).SelectMany(row => Windows.Columns[1].Indices.Slice(((row * Batches) + batch) * 8, 8).ToArray())];
                gradients.Clear();
                loss += (double)expected.Backward(input, targets, gradients, carried) * Sequences;
                optimizer.Step(expected.Parameters, gradients);
            }
        }

        TrainingHistory history = Trainer(actual, threads: 1).Fit(data, Epochs);
        Assert.Equal(expected.Parameters.Span.ToArray(), actual.Parameters.Span.ToArray());
        Assert.Equal(loss / (Sequences * Batches), history.Epochs[^1].TrainLoss);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Each_thread_has_the_rows_of_its_own(int threads)
    {
        Reader expected = new(3), actual = new(3);
        Trainer(expected, threads: 1).Fit(Windows.Continuous(Sequences), Epochs);
        Trainer(actual, threads).Fit(Windows.Continuous(Sequences), Epochs);
        new Tolerance(1e-5, 1e-6).AssertClose(expected.Parameters.Span, actual.Parameters.Span, "parameters");
    }

    [Fact]
    public void A_resumed_training_gives_the_bits_of_one_without_a_break()
    {
        Reader whole = new(3), parts = new(3), resumed = new(4);
        Trainer(whole, threads: 2).Fit(Windows.Continuous(Sequences), Epochs);
        string path = directory.File("training.safetensors");
        Trainer<Reader> first = Trainer(parts, threads: 2);
        first.CheckpointPath = path;
        first.Fit(Windows.Continuous(Sequences), epochs: 1);
        Trainer(resumed, threads: 2).Resume(path).Fit(Windows.Continuous(Sequences), Epochs);
        Assert.Equal(whole.Parameters.Span.ToArray(), resumed.Parameters.Span.ToArray());
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(6, 3)]
    [InlineData(75, 2)]
    public void An_evaluation_goes_on_too(int sequences, int threads)
    {
        var network = new Reader(5);
        Dataset windows = TextWindows.Sequences([.. Enumerable.Range(0, 2000).Select(i => (i * i / 7) % 5)], context: 8, stride: 8), data = windows.Continuous(sequences);
        CarriedState carried = network.CreateCarriedState(sequences), forOutputs = network.CreateCarriedState(sequences);
        var batch = new Batch(Reader.Description, sequences);
        var outputs = new float[data.Count * Reader.OutputLength];
        double sum = 0;
        int batches = data.Count / sequences, length = sequences * Reader.OutputLength;
        for (int i = 0; i < batches; i++)
        {
            data.Fill(batch, [.. Enumerable.Range(i * sequences, sequences)]);
            sum += network.Loss(batch.Indices(0), batch.Indices(1), carried);
            network.Forward(batch.Indices(0), outputs.AsSpan(i * length, length), forOutputs);
        }

        Trainer<Reader> trainer = Trainer(network, threads);
        trainer.Metrics = [Metric.Perplexity, Metric.Accuracy];
        Evaluation result = trainer.Evaluate(data);
        Assert.Equal(sum / batches, result.Loss, 1e-5);
        Assert.Equal(Math.Exp(sum / batches), result.Metrics[0].Value, 1e-4);
        Assert.Equal(Accuracy(outputs, data.Columns[1].Indices), result.Metrics[1].Value, 1e-9);
        Assert.NotEqual(trainer.Evaluate(windows).Loss, result.Loss, 1e-4);
        new Tolerance(1e-5, 1e-6).AssertClose(outputs, trainer.Predict(data), "outputs");
    }

    [Fact]
    public void What_does_not_go_on_is_refused()
    {
        Dataset data = Windows.Continuous(Sequences);
        Trainer<Reader> trainer = Trainer(new Reader(1), threads: 1);
        trainer.BatchSize = Sequences + 1;
        Assert.Contains("expected as many as BatchSize says, 7", Assert.Throws<ArgumentException>(() => trainer.Fit(data, 1)).Message, StringComparison.Ordinal);
        var plain = new Trainer<Plain>(new Plain(1), new Sgd(0.1f)) { BatchSize = Sequences };
        Assert.Contains("need a network with [Truncate]; Plain has none", Assert.Throws<ArgumentException>(() => plain.Fit(data, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => plain.Evaluate(data));
        plain.Fit(Windows, 1);
        trainer.Fit(Windows, 1);
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        var allocated = new List<long>(1000);
        Trainer<Reader> trainer = Trainer(new Reader(1), threads: 1);
        trainer.StepCompleted += _ => allocated.Add(GC.GetAllocatedBytesForCurrentThread());
        trainer.Fit(TextWindows.Sequences([.. Enumerable.Range(0, 4000).Select(i => i % 5)], context: 8, stride: 8).Continuous(Sequences), epochs: 1);
        Assert.True(allocated.Count > 80);
        Assert.Equal(0, allocated[^1] - allocated[20]);
    }

    private static double Accuracy(float[] outputs, ReadOnlySpan<int> targets)
    {
        int right = 0;
        for (int i = 0; i < targets.Length; i++)
            right += outputs.AsSpan(i * 5, 5).IndexOf(outputs.AsSpan(i * 5, 5).ToArray().Max()) == targets[i] ? 1 : 0;
        return (double)right / targets.Length;
    }

    private static Trainer<Reader> Trainer(Reader network, int threads) => new(network, new Sgd(0.5f)) { BatchSize = Sequences, Threads = threads };

    [Network, Truncate(4), Tokens(8, 5), Embedding(4), Gru(8, ReturnSequences = true), Dense(5), SoftmaxCrossEntropy]
    internal sealed partial class Reader;

    [Network, Tokens(8, 5), Embedding(4), Gru(8, ReturnSequences = true), Dense(5), SoftmaxCrossEntropy]
    internal sealed partial class Plain;
}
