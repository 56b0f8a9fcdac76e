namespace NetGen.Benchmarks;

/// <summary>A network from numbers to numbers, so that one workload serves many of them.</summary>
internal interface IForward : INetwork
{
    /// <summary>The generated method.</summary>
    void Forward(ReadOnlySpan<float> input, Span<float> output);
}
