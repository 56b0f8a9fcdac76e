namespace NetGen.Tests.Fixtures;

/// <summary>What a generated network from numbers to numbers looks like; the generated methods implement it.</summary>
internal interface INumberNetwork : INetwork
{
    void Forward(ReadOnlySpan<float> input, Span<float> output);

    void BackwardFrom(
        ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Gradients gradients, Span<float> inputGradient, Workspace workspace);
}

/// <summary>What a generated network from tokens to numbers looks like.</summary>
internal interface ITokenNetwork : INetwork
{
    void Forward(ReadOnlySpan<int> input, Span<float> output);

    void BackwardFrom(ReadOnlySpan<int> input, ReadOnlySpan<float> outputGradient, Gradients gradients);
}

/// <summary>What a generated network with one input and a loss looks like.</summary>
internal interface ILossNetwork<TInput, TTarget> : ITrainableNetwork
{
    void Forward(ReadOnlySpan<TInput> input, Span<float> output);

    float Loss(ReadOnlySpan<TInput> input, ReadOnlySpan<TTarget> target);

    float Backward(ReadOnlySpan<TInput> input, ReadOnlySpan<TTarget> target, Gradients gradients);
}
