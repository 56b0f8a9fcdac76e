namespace NetGen.Tests.Fixtures;

/// <summary>A network for each golden case of recurrent layers. Layers are called after PyTorch's suffixes.</summary>
internal static partial class RecurrentNetworks
{
    /// <summary>The cases, by their ids.</summary>
    public static IReadOnlyDictionary<string, Func<INumberNetwork>> Cases { get; } = new Dictionary<string, Func<INumberNetwork>>(StringComparer.Ordinal)
    {
        ["rnn-tanh-tiny-sequence"] = () => new RnnTanhTinySequence(),
        ["rnn-tanh-tiny-last"] = () => new RnnTanhTinyLast(),
        ["rnn-tanh-medium-sequence"] = () => new RnnTanhMediumSequence(),
        ["rnn-tanh-medium-b1"] = () => new RnnTanhMediumSequence(),
        ["rnn-tanh-medium-last"] = () => new RnnTanhMediumLast(),
        ["rnn-tanh-two-layer"] = () => new RnnTanhTwoLayer(),
        ["rnn-tanh-bidirectional"] = () => new RnnTanhBidirectional(),
        ["rnn-tanh-bidirectional-last"] = () => new RnnTanhBidirectionalLast(),
        ["rnn-relu-tiny-sequence"] = () => new RnnReluTinySequence(),
        ["rnn-relu-tiny-last"] = () => new RnnReluTinyLast(),
        ["rnn-relu-medium-sequence"] = () => new RnnReluMediumSequence(),
        ["rnn-relu-medium-b1"] = () => new RnnReluMediumSequence(),
        ["rnn-relu-medium-last"] = () => new RnnReluMediumLast(),
        ["gru-tiny-sequence"] = () => new GruTinySequence(),
        ["gru-tiny-last"] = () => new GruTinyLast(),
        ["gru-medium-sequence"] = () => new GruMediumSequence(),
        ["gru-medium-b1"] = () => new GruMediumSequence(),
        ["gru-medium-last"] = () => new GruMediumLast(),
        ["gru-two-layer"] = () => new GruTwoLayer(),
        ["gru-bidirectional"] = () => new GruBidirectional(),
        ["gru-bidirectional-last"] = () => new GruBidirectionalLast(),
        ["lstm-tiny-sequence"] = () => new LstmTinySequence(),
        ["lstm-tiny-last"] = () => new LstmTinyLast(),
        ["lstm-medium-sequence"] = () => new LstmMediumSequence(),
        ["lstm-medium-b1"] = () => new LstmMediumSequence(),
        ["lstm-medium-last"] = () => new LstmMediumLast(),
        ["lstm-two-layer"] = () => new LstmTwoLayer(),
        ["lstm-bidirectional"] = () => new LstmBidirectional(),
        ["lstm-bidirectional-last"] = () => new LstmBidirectionalLast(),
        ["lstm-two-layer-last"] = () => new LstmTwoLayerLast(),
    };

    [Network, Input(3, 2), Rnn(3, ReturnSequences = true, Name = "l0")]
    private sealed partial class RnnTanhTinySequence : INumberNetwork;

    [Network, Input(3, 2), Rnn(3, Name = "l0")]
    private sealed partial class RnnTanhTinyLast : INumberNetwork;

    [Network, Input(7, 19), Rnn(23, ReturnSequences = true, Name = "l0")]
    private sealed partial class RnnTanhMediumSequence : INumberNetwork;

    [Network, Input(7, 19), Rnn(23, Name = "l0")]
    private sealed partial class RnnTanhMediumLast : INumberNetwork;

    [Network, Input(6, 7), Rnn(9, ReturnSequences = true, Name = "l0"), Rnn(9, ReturnSequences = true, Name = "l1")]
    private sealed partial class RnnTanhTwoLayer : INumberNetwork;

    [Network, Input(6, 7), Bidirectional<RnnSequence>]
    private sealed partial class RnnTanhBidirectional : INumberNetwork;

    [Block, Rnn(9, ReturnSequences = true, Name = "l0")]
    private sealed class RnnSequence;

    [Network, Input(6, 7), Bidirectional<RnnState>]
    private sealed partial class RnnTanhBidirectionalLast : INumberNetwork;

    [Block, Rnn(9, Name = "l0")]
    private sealed class RnnState;

    [Network, Input(3, 2), Rnn(3, Activation.Relu, ReturnSequences = true, Name = "l0")]
    private sealed partial class RnnReluTinySequence : INumberNetwork;

    [Network, Input(3, 2), Rnn(3, Activation.Relu, Name = "l0")]
    private sealed partial class RnnReluTinyLast : INumberNetwork;

    [Network, Input(7, 19), Rnn(23, Activation.Relu, ReturnSequences = true, Name = "l0")]
    private sealed partial class RnnReluMediumSequence : INumberNetwork;

    [Network, Input(7, 19), Rnn(23, Activation.Relu, Name = "l0")]
    private sealed partial class RnnReluMediumLast : INumberNetwork;

    [Network, Input(3, 2), Gru(3, ReturnSequences = true, Name = "l0")]
    private sealed partial class GruTinySequence : INumberNetwork;

    [Network, Input(3, 2), Gru(3, Name = "l0")]
    private sealed partial class GruTinyLast : INumberNetwork;

    [Network, Input(7, 19), Gru(23, ReturnSequences = true, Name = "l0")]
    private sealed partial class GruMediumSequence : INumberNetwork;

    [Network, Input(7, 19), Gru(23, Name = "l0")]
    private sealed partial class GruMediumLast : INumberNetwork;

    [Network, Input(6, 7), Gru(9, ReturnSequences = true, Name = "l0"), Gru(9, ReturnSequences = true, Name = "l1")]
    private sealed partial class GruTwoLayer : INumberNetwork;

    [Network, Input(6, 7), Bidirectional<GruSequence>]
    private sealed partial class GruBidirectional : INumberNetwork;

    [Block, Gru(9, ReturnSequences = true, Name = "l0")]
    private sealed class GruSequence;

    [Network, Input(6, 7), Bidirectional<GruState>]
    private sealed partial class GruBidirectionalLast : INumberNetwork;

    [Block, Gru(9, Name = "l0")]
    private sealed class GruState;

    [Network, Input(3, 2), Lstm(3, ReturnSequences = true, Name = "l0")]
    private sealed partial class LstmTinySequence : INumberNetwork;

    [Network, Input(3, 2), Lstm(3, Name = "l0")]
    private sealed partial class LstmTinyLast : INumberNetwork;

    [Network, Input(7, 19), Lstm(23, ReturnSequences = true, Name = "l0")]
    private sealed partial class LstmMediumSequence : INumberNetwork;

    [Network, Input(7, 19), Lstm(23, Name = "l0")]
    private sealed partial class LstmMediumLast : INumberNetwork;

    [Network, Input(6, 7), Lstm(9, ReturnSequences = true, Name = "l0"), Lstm(9, ReturnSequences = true, Name = "l1")]
    private sealed partial class LstmTwoLayer : INumberNetwork;

    [Network, Input(6, 7), Bidirectional<LstmSequence>]
    private sealed partial class LstmBidirectional : INumberNetwork;

    [Block, Lstm(9, ReturnSequences = true, Name = "l0")]
    private sealed class LstmSequence;

    [Network, Input(6, 7), Bidirectional<LstmState>]
    private sealed partial class LstmBidirectionalLast : INumberNetwork;

    [Block, Lstm(9, Name = "l0")]
    private sealed class LstmState;

    [Network, Input(6, 7), Lstm(9, ReturnSequences = true, Name = "l0"), Lstm(9, Name = "l1")]
    private sealed partial class LstmTwoLayerLast : INumberNetwork;
}
