namespace NetGen.Tests.Streaming;

/// <summary>What a streaming network has besides what every network has.</summary>
/// <typeparam name="TElement">Numbers or tokens.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
internal interface IStreamingNetwork<TElement, TState> : INetwork
    where TState : StreamingState, IStreamingState<TState>
{
    TState CreateState();

    void Step(ReadOnlySpan<TElement> input, Span<float> output, TState state);
}

/// <summary>What one with another chain before the stepped one has.</summary>
/// <typeparam name="TGiven">Numbers or tokens.</typeparam>
/// <typeparam name="TElement">Numbers or tokens of the chain that is stepped.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
internal interface IStartedNetwork<TGiven, TElement, TState> : IStreamingNetwork<TElement, TState>
    where TState : StreamingState, IStreamingState<TState>
{
    void Start(ReadOnlySpan<TGiven> given, TState state);
}

/// <summary>What one has whose steps attend to those before.</summary>
/// <typeparam name="TElement">Numbers or tokens.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
internal interface IPrefilledNetwork<TElement, TState> : IStreamingNetwork<TElement, TState>
    where TState : StreamingState, IStreamingState<TState>
{
    void Prefill(ReadOnlySpan<TElement> input, Span<float> output, TState state);
}
