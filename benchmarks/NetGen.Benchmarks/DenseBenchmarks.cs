using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>A classifier of 784-128-64-10: one sample, many samples, a training step.</summary>
[MemoryDiagnoser]
public class DenseBenchmarks
{
    private readonly DigitNet network = new(seed: 1);
    private readonly Adam optimizer = new(1e-3f);
    private readonly Gradients gradients;
    private float[] images = [];
    private float[] logits = [];
    private int[] labels = [];

    /// <summary>Makes the network's gradients.</summary>
    public DenseBenchmarks() => gradients = network.CreateGradients();

    /// <summary>Samples in a call.</summary>
    [Params(1, 32, 256)]
    public int Samples { get; set; }

    /// <summary>Draws the samples.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        images = [.. Enumerable.Range(0, Samples * DigitNet.InputLength).Select(_ => random.NextSingle())];
        labels = [.. Enumerable.Range(0, Samples).Select(_ => random.Next(DigitNet.OutputLength))];
        logits = new float[Samples * DigitNet.OutputLength];
    }

    /// <summary>Inference.</summary>
    [Benchmark]
    public void Forward() => network.Forward(images, logits);

    /// <summary>Loss and gradients.</summary>
    [Benchmark]
    public float Backward() => network.Backward(images, labels, gradients);

    /// <summary>A whole step of training.</summary>
    [Benchmark]
    public float Step()
    {
        gradients.Clear();
        float loss = network.Backward(images, labels, gradients);
        optimizer.Step(network.Parameters, gradients);
        return loss;
    }
}
