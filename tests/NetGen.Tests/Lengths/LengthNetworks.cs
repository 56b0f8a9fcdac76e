namespace NetGen.Tests.Lengths;

/// <summary>What networks of sequences with lengths have in common.</summary>
internal interface ILengthNetwork : ITrainableNetwork
{
    void BackwardFrom(
        ReadOnlySpan<float> input, ReadOnlySpan<int> inputLengths, ReadOnlySpan<float> outputGradient, Gradients gradients, Span<float> inputGradient, Workspace workspace);
}

/// <summary>What the same networks have in common where all steps count.</summary>
internal interface IWholeNetwork : ITrainableNetwork
{
    void BackwardFrom(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Gradients gradients, Span<float> inputGradient, Workspace workspace);
}

/// <summary>
/// Networks of sequences of six steps with lengths, and beside each the same of four steps that all count: recurrent layers in both directions, one behind the other,
/// under losses of each step and of the whole.
/// </summary>
internal static partial class LengthNetworks
{
    public const int Steps = 6, FewSteps = 4, Features = 3;

    public static (ILengthNetwork Long, IWholeNetwork Short)[] All =>
    [
        (new RnnSteps(1), new RnnFewSteps(1)), (new RnnEnd(1), new RnnFewEnd(1)),
        (new GruSteps(1), new GruFewSteps(1)), (new GruEnd(1), new GruFewEnd(1)),
        (new LstmSteps(1), new LstmFewSteps(1)), (new LstmEnd(1), new LstmFewEnd(1)),
        (new ConvolutionSteps(1), new ConvolutionFewSteps(1)), (new Pooling(1), new FewPooling(1)),
        (new AttentionSteps(1), new AttentionFewSteps(1)),
    ];

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Rnn(7, ReturnSequences = true), Rnn(5, Activation.Relu, ReturnSequences = true, Backward = true), Dense(4), SoftmaxCrossEntropy]
    internal sealed partial class RnnSteps : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Rnn(7, ReturnSequences = true), Rnn(5, Activation.Relu, ReturnSequences = true, Backward = true), Dense(4), SoftmaxCrossEntropy]
    internal sealed partial class RnnFewSteps : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Rnn(7, ReturnSequences = true, Backward = true), Rnn(18), Dense(3), MeanSquaredError]
    internal sealed partial class RnnEnd : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Rnn(7, ReturnSequences = true, Backward = true), Rnn(18), Dense(3), MeanSquaredError]
    internal sealed partial class RnnFewEnd : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), SelfAttention(3), SelfAttention(1, Causal = true, Window = 2), GlobalAveragePool, Dense(3), MeanSquaredError]
    internal sealed partial class AttentionSteps : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), SelfAttention(3), SelfAttention(1, Causal = true, Window = 2), GlobalAveragePool, Dense(3), MeanSquaredError]
    internal sealed partial class AttentionFewSteps : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Gru(7, ReturnSequences = true), Gru(18, ReturnSequences = true, Backward = true), Dense(2), MeanSquaredError]
    internal sealed partial class GruSteps : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Gru(7, ReturnSequences = true), Gru(18, ReturnSequences = true, Backward = true), Dense(2), MeanSquaredError]
    internal sealed partial class GruFewSteps : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Gru(18, ReturnSequences = true), Dense(5, Activation.Tanh), Gru(7, Backward = true), Dense(3), SoftmaxCrossEntropy]
    internal sealed partial class GruEnd : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Gru(18, ReturnSequences = true), Dense(5, Activation.Tanh), Gru(7, Backward = true), Dense(3), SoftmaxCrossEntropy]
    internal sealed partial class GruFewEnd : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Lstm(7, ReturnSequences = true, Backward = true), Lstm(18, ReturnSequences = true), Dense(2), BinaryCrossEntropy]
    internal sealed partial class LstmSteps : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Lstm(7, ReturnSequences = true, Backward = true), Lstm(18, ReturnSequences = true), Dense(2), BinaryCrossEntropy]
    internal sealed partial class LstmFewSteps : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Lstm(18, ReturnSequences = true), Dense(4), Lstm(1, ReturnSequences = true), LastStep, Dense(3), SoftmaxCrossEntropy]
    internal sealed partial class LstmEnd : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Lstm(18, ReturnSequences = true), Dense(4), Lstm(1, ReturnSequences = true), LastStep, Dense(3), SoftmaxCrossEntropy]
    internal sealed partial class LstmFewEnd : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Conv1D(5, 3, Activation.Tanh, Padding = Padding.Causal), LayerNorm, Residual<Think>, Dense(3, Activation.LogSoftmax), NegativeLogLikelihood]
    internal sealed partial class ConvolutionSteps : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Conv1D(5, 3, Activation.Tanh, Padding = Padding.Causal), LayerNorm, Residual<Think>, Dense(3, Activation.LogSoftmax), NegativeLogLikelihood]
    internal sealed partial class ConvolutionFewSteps : IWholeNetwork;

    [Network(BatchTile = 4), Input(Steps, Features, Lengths = true), Dense(5, Activation.Tanh, Name = "x"), GlobalMaxPool(Name = "largest"), GlobalAveragePool(From = "x"), Concat("largest"), Dense(2), Huber]
    internal sealed partial class Pooling : ILengthNetwork;

    [Network(BatchTile = 4), Input(FewSteps, Features), Dense(5, Activation.Tanh, Name = "x"), GlobalMaxPool(Name = "largest"), GlobalAveragePool(From = "x"), Concat("largest"), Dense(2), Huber]
    internal sealed partial class FewPooling : IWholeNetwork;

    [Block, Dense(6, Activation.Gelu), Dense(5)]
    private sealed class Think;
}
