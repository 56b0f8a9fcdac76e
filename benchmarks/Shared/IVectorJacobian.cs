namespace NetGen.Benchmarks;

/// <summary>A network whose gradients can be asked for with an upstream one, so that one measurement serves many of them.</summary>
internal interface IVectorJacobian : INetwork
{
    /// <summary>The generated method.</summary>
    void BackwardFrom(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Gradients gradients, Span<float> inputGradient = default);
}
