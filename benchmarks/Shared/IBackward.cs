namespace NetGen.Benchmarks;

/// <summary>A classifier of numbers, so that one workload serves many of them.</summary>
internal interface IBackward : ITrainableNetwork
{
    /// <summary>The generated method.</summary>
    float Backward(ReadOnlySpan<float> input, ReadOnlySpan<int> targets, Gradients gradients);
}
