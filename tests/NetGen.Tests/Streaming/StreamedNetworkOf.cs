using System.Runtime.InteropServices;

namespace NetGen.Tests.Streaming;

/// <summary>A network of one chain.</summary>
internal class StreamedNetworkOf<TNetwork, TElement, TState> : StreamedNetwork
    where TNetwork : IStreamingNetwork<TElement, TState>
    where TElement : unmanaged
    where TState : StreamingState, IStreamingState<TState>
{
    private readonly ulong seed;

    public StreamedNetworkOf(TNetwork network, ulong seed)
        : base(network, seed)
    {
        this.seed = seed;
        Own = network;
        OwnState = network.CreateState();
    }

    public override StreamingState State => OwnState;

    protected TNetwork Own { get; }

    protected TState OwnState { get; }

    public override void Step(int first, int count, Span<float> output) =>
        Own.Step(Elements<TElement>(Port).Slice(first * InputLength, count * InputLength), output[..(count * OutputLength)], OwnState);

    public override bool CanPrefill => Own is IPrefilledNetwork<TElement, TState>;

    public override void Prefill(int first, int count, Span<float> output) =>
        ((IPrefilledNetwork<TElement, TState>)Own).Prefill(Elements<TElement>(Port).Slice(first * InputLength, count * InputLength), output[..OutputLength], OwnState);

    public override void Begin() => OwnState.Reset();

    public override StreamedNetwork Another() => new StreamedNetworkOf<TNetwork, TElement, TState>(Own, seed);

    public override void CopyTo(StreamedNetwork another) => OwnState.CopyTo(((StreamedNetworkOf<TNetwork, TElement, TState>)another).OwnState);

    protected ReadOnlySpan<T> Elements<T>(int port)
        where T : unmanaged =>
        typeof(T) == typeof(int) ? MemoryMarshal.Cast<int, T>(Sample.Indices(port)) : MemoryMarshal.Cast<float, T>(Sample.Floats(port));
}

/// <summary>A network with another chain before the one that is stepped.</summary>
internal sealed class StartedNetworkOf<TNetwork, TGiven, TElement, TState> : StreamedNetworkOf<TNetwork, TElement, TState>
    where TNetwork : IStartedNetwork<TGiven, TElement, TState>
    where TGiven : unmanaged
    where TElement : unmanaged
    where TState : StreamingState, IStreamingState<TState>
{
    private readonly ulong seed;

    public StartedNetworkOf(TNetwork network, ulong seed)
        : base(network, seed)
    {
        this.seed = seed;
        Begin();
    }

    public override void Begin() => Own.Start(Elements<TGiven>(0), OwnState);

    public override StreamedNetwork Another() => new StartedNetworkOf<TNetwork, TGiven, TElement, TState>(Own, seed);
}
