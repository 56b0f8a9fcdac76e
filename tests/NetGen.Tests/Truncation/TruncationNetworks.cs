namespace NetGen.Tests.Truncation;

/// <summary>
/// Networks that carry something from step to step, each four times: with gradients that end at every fourth of twelve steps, for the four steps alone, with gradients through all
/// twelve, and without truncation. A tile has three samples, so that the tests' calls have several of them, of different sizes.
/// </summary>
internal static partial class TruncationNetworks
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TruncationCase> All { get; } =
    [
        new(nameof(RnnTanh), new RnnTanh.Whole(1), new RnnTanh.Part(1), new RnnTanh.Full(1), new RnnTanh.Plain(1)),
        new(nameof(RnnRelu), new RnnRelu.Whole(1), new RnnRelu.Part(1), new RnnRelu.Full(1), new RnnRelu.Plain(1)),
        new(nameof(GruAfter), new GruAfter.Whole(1), new GruAfter.Part(1), new GruAfter.Full(1), new GruAfter.Plain(1)),
        new(nameof(GruBefore), new GruBefore.Whole(1), new GruBefore.Part(1), new GruBefore.Full(1), new GruBefore.Plain(1)),
        new(nameof(LstmOne), new LstmOne.Whole(1), new LstmOne.Part(1), new LstmOne.Full(1), new LstmOne.Plain(1)),
        new(nameof(Stacked), new Stacked.Whole(1), new Stacked.Part(1), new Stacked.Full(1), new Stacked.Plain(1)),
        new(nameof(Causal), new Causal.Whole(1), new Causal.Part(1), new Causal.Full(1), new Causal.Plain(1)),
        new(nameof(Grouped), new Grouped.Whole(1), new Grouped.Part(1), new Grouped.Full(1), new Grouped.Plain(1)),
        new(nameof(Mixed), new Mixed.Whole(1), new Mixed.Part(1), new Mixed.Full(1), new Mixed.Plain(1)),
    ];

    /// <summary>A plain recurrent layer, wider than a vector.</summary>
    internal static partial class RnnTanh
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Rnn(17, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Rnn(17, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Rnn(17, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Rnn(17, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>The same with ReLU, narrower than a vector.</summary>
    internal static partial class RnnRelu
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Rnn(5, Activation.Relu, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Rnn(5, Activation.Relu, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Rnn(5, Activation.Relu, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Rnn(5, Activation.Relu, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>Gated recurrent units in PyTorch's form.</summary>
    internal static partial class GruAfter
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Gru(16, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Gru(16, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Gru(16, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Gru(16, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>And in the original one.</summary>
    internal static partial class GruBefore
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Gru(9, ResetAfter = false, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Gru(9, ResetAfter = false, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Gru(9, ResetAfter = false, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Gru(9, ResetAfter = false, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>Long short-term memory, whose cell is carried too.</summary>
    internal static partial class LstmOne
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Lstm(20, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Lstm(20, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Lstm(20, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Lstm(20, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>Three layers one behind the other.</summary>
    internal static partial class Stacked
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Lstm(8, ReturnSequences = true), Rnn(7, ReturnSequences = true), Gru(6, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Lstm(8, ReturnSequences = true), Rnn(7, ReturnSequences = true), Gru(6, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Lstm(8, ReturnSequences = true), Rnn(7, ReturnSequences = true), Gru(6, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Lstm(8, ReturnSequences = true), Rnn(7, ReturnSequences = true), Gru(6, ReturnSequences = true), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>Convolutions that look back, the first one further than a call is long.</summary>
    internal static partial class Causal
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Conv1D(6, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 3), Conv1D(5, 2, Padding = Padding.Causal, Dilation = 2), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Conv1D(6, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 3), Conv1D(5, 2, Padding = Padding.Causal, Dilation = 2), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Conv1D(6, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 3), Conv1D(5, 2, Padding = Padding.Causal, Dilation = 2), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Conv1D(6, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 3), Conv1D(5, 2, Padding = Padding.Causal, Dilation = 2), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>Groups of channels, and one step alone.</summary>
    internal static partial class Grouped
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Conv1D(8, 4, Activation.Tanh, Padding = Padding.Causal), Conv1D(8, 3, Padding = Padding.Causal, Groups = 4), Conv1D(2, 1), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Conv1D(8, 4, Activation.Tanh, Padding = Padding.Causal), Conv1D(8, 3, Padding = Padding.Causal, Groups = 4), Conv1D(2, 1), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Conv1D(8, 4, Activation.Tanh, Padding = Padding.Causal), Conv1D(8, 3, Padding = Padding.Causal, Groups = 4), Conv1D(2, 1), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Conv1D(8, 4, Activation.Tanh, Padding = Padding.Causal), Conv1D(8, 3, Padding = Padding.Causal, Groups = 4), Conv1D(2, 1), MeanSquaredError]
        internal sealed partial class Plain;
    }

    /// <summary>Convolutions and recurrent layers, a norm and a residual connection.</summary>
    internal static partial class Mixed
    {
        [Network(BatchTile = 3), Truncate(4), Input(12, 3), Conv1D(16, 3, Padding = Padding.Causal, Name = "window"), LayerNorm, Lstm(16, ReturnSequences = true), Add("window"), Conv1D(4, 2, Padding = Padding.Causal), Dense(2), MeanSquaredError]
        internal sealed partial class Whole;

        [Network(BatchTile = 3), Truncate(4), Input(4, 3), Conv1D(16, 3, Padding = Padding.Causal, Name = "window"), LayerNorm, Lstm(16, ReturnSequences = true), Add("window"), Conv1D(4, 2, Padding = Padding.Causal), Dense(2), MeanSquaredError]
        internal sealed partial class Part;

        [Network(BatchTile = 3), Truncate(12), Input(12, 3), Conv1D(16, 3, Padding = Padding.Causal, Name = "window"), LayerNorm, Lstm(16, ReturnSequences = true), Add("window"), Conv1D(4, 2, Padding = Padding.Causal), Dense(2), MeanSquaredError]
        internal sealed partial class Full;

        [Network(BatchTile = 3), Input(12, 3), Conv1D(16, 3, Padding = Padding.Causal, Name = "window"), LayerNorm, Lstm(16, ReturnSequences = true), Add("window"), Conv1D(4, 2, Padding = Padding.Causal), Dense(2), MeanSquaredError]
        internal sealed partial class Plain;
    }
}
