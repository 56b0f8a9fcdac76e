using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>A language model of characters: an LSTM of 128 units over 64 steps.</summary>
public class CharLstmBenchmarks() : TrainingBenchmarks<CharLstm, float, int>(new CharLstm(seed: 1), new Adam(1e-3f))
{
    /// <inheritdoc/>
    [Benchmark]
    public override void Forward() => Network.Forward(Input, Output);

    /// <inheritdoc/>
    [Benchmark]
    public override float Backward() => Network.Backward(Input, Targets, Gradients);
}
