namespace NetGen.Tests.Fixtures;

/// <summary>
/// A network for each golden case with initial states: inputs are the sequence, the hidden states and the cells; the output is the sequence, the last hidden states and
/// the last cells side by side.
/// </summary>
internal static partial class RecurrentStateNetworks
{
    /// <summary>The cases, by their ids.</summary>
    public static IReadOnlyDictionary<string, Func<NetworkCase>> Cases { get; } = new Dictionary<string, Func<NetworkCase>>(StringComparer.Ordinal)
    {
        ["rnn-tanh-state-full"] = () => new NetworkCase<RnnTanh>(
            new(), (net, x, _, y) => net.Forward(x[0], x[1], y), (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], x[1], dy, gradients, dx[0], dx[1])),
        ["rnn-relu-state-full"] = () => new NetworkCase<RnnRelu>(
            new(), (net, x, _, y) => net.Forward(x[0], x[1], y), (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], x[1], dy, gradients, dx[0], dx[1])),
        ["gru-state-full"] = () => new NetworkCase<GruFull>(
            new(), (net, x, _, y) => net.Forward(x[0], x[1], y), (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], x[1], dy, gradients, dx[0], dx[1])),
        ["lstm-state-full"] = () => new NetworkCase<LstmFull>(
            new(), (net, x, _, y) => net.Forward(x[0], x[1], x[2], y), (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], x[1], x[2], dy, gradients, dx[0], dx[1], dx[2])),
        ["lstm-one-step"] = () => new NetworkCase<LstmOneStep>(
            new(), (net, x, _, y) => net.Forward(x[0], x[1], x[2], y), (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], x[1], x[2], dy, gradients, dx[0], dx[1], dx[2])),
        ["lstm-two-layer-bidirectional"] = () => new NetworkCase<LstmTwoLayerBidirectional>(
            new(), (net, x, _, y) => net.Forward(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(
                x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8], dy, gradients, dx[0], dx[1], dx[2], dx[3], dx[4], dx[5], dx[6], dx[7], dx[8])),
    };

    [Network, Input(6, 7, Name = "x"), Input(9, Name = "h0")]
    [Rnn(9, ReturnSequences = true, From = "x", InitialState = "h0", Name = "l0"), LastState(Name = "hidden")]
    [Flatten(From = "l0", Name = "sequence"), Concat("sequence", "hidden")]
    private sealed partial class RnnTanh;

    [Network, Input(6, 7, Name = "x"), Input(9, Name = "h0")]
    [Rnn(9, Activation.Relu, ReturnSequences = true, From = "x", InitialState = "h0", Name = "l0"), LastState(Name = "hidden")]
    [Flatten(From = "l0", Name = "sequence"), Concat("sequence", "hidden")]
    private sealed partial class RnnRelu;

    [Network, Input(6, 7, Name = "x"), Input(9, Name = "h0")]
    [Gru(9, ReturnSequences = true, From = "x", InitialState = "h0", Name = "l0"), LastState(Name = "hidden")]
    [Flatten(From = "l0", Name = "sequence"), Concat("sequence", "hidden")]
    private sealed partial class GruFull;

    [Network, Input(6, 7, Name = "x"), Input(9, Name = "h0"), Input(9, Name = "c0")]
    [Lstm(9, ReturnSequences = true, From = "x", InitialState = "h0", InitialCell = "c0", Name = "l0")]
    [LastState(Name = "hidden"), LastState(Cell = true, From = "l0", Name = "cell")]
    [Flatten(From = "l0", Name = "sequence"), Concat("sequence", "hidden", "cell")]
    private sealed partial class LstmFull;

    [Network, Input(1, 2, Name = "x"), Input(2, Name = "h0"), Input(2, Name = "c0")]
    [Lstm(2, ReturnSequences = true, From = "x", InitialState = "h0", InitialCell = "c0", Name = "l0")]
    [LastState(Name = "hidden"), LastState(Cell = true, From = "l0", Name = "cell")]
    [Flatten(From = "l0", Name = "sequence"), Concat("sequence", "hidden", "cell")]
    private sealed partial class LstmOneStep;

    [Network, Input(6, 7, Name = "x"), Input(9, Name = "h0"), Input(9, Name = "h0_reverse"), Input(9, Name = "h1"), Input(9, Name = "h1_reverse")]
    [Input(9, Name = "c0"), Input(9, Name = "c0_reverse"), Input(9, Name = "c1"), Input(9, Name = "c1_reverse")]
    [Lstm(9, ReturnSequences = true, From = "x", InitialState = "h0", InitialCell = "c0", Name = "l0")]
    [Lstm(9, ReturnSequences = true, Backward = true, From = "x", InitialState = "h0_reverse", InitialCell = "c0_reverse", Name = "l0_reverse"), Concat("l0", "l0_reverse", Name = "both0")]
    [Lstm(9, ReturnSequences = true, From = "both0", InitialState = "h1", InitialCell = "c1", Name = "l1")]
    [Lstm(9, ReturnSequences = true, Backward = true, From = "both0", InitialState = "h1_reverse", InitialCell = "c1_reverse", Name = "l1_reverse")]
    [LastState(From = "l0", Name = "a"), LastState(From = "l0_reverse", Name = "b"), LastState(From = "l1", Name = "c"), LastState(From = "l1_reverse", Name = "d")]
    [LastState(Cell = true, From = "l0", Name = "e"), LastState(Cell = true, From = "l0_reverse", Name = "f")]
    [LastState(Cell = true, From = "l1", Name = "g"), LastState(Cell = true, From = "l1_reverse", Name = "h")]
    [Concat("l1", "l1_reverse"), Flatten(Name = "sequence"), Concat("sequence", "a", "b", "c", "d", "e", "f", "g", "h")]
    private sealed partial class LstmTwoLayerBidirectional;
}
