namespace NetGen.Tests.Streaming;

/// <summary>Recurrent layers of fewer units than a vector has lanes, as many, a little more, and one behind the other.</summary>
internal static partial class RecurrentStreams
{
    [Network(Streaming = true), Input(9, 3), Rnn(1, ReturnSequences = true)]
    internal sealed partial class Rnn1 : IStreamingNetwork<float, Rnn1.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(5, ReturnSequences = true)]
    internal sealed partial class Rnn5 : IStreamingNetwork<float, Rnn5.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(16, ReturnSequences = true)]
    internal sealed partial class Rnn16 : IStreamingNetwork<float, Rnn16.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(24, ReturnSequences = true)]
    internal sealed partial class Rnn24 : IStreamingNetwork<float, Rnn24.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(33, ReturnSequences = true)]
    internal sealed partial class Rnn33 : IStreamingNetwork<float, Rnn33.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(1, Activation.Relu, ReturnSequences = true)]
    internal sealed partial class RnnRelu1 : IStreamingNetwork<float, RnnRelu1.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(5, Activation.Relu, ReturnSequences = true)]
    internal sealed partial class RnnRelu5 : IStreamingNetwork<float, RnnRelu5.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(16, Activation.Relu, ReturnSequences = true)]
    internal sealed partial class RnnRelu16 : IStreamingNetwork<float, RnnRelu16.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(24, Activation.Relu, ReturnSequences = true)]
    internal sealed partial class RnnRelu24 : IStreamingNetwork<float, RnnRelu24.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(33, Activation.Relu, ReturnSequences = true)]
    internal sealed partial class RnnRelu33 : IStreamingNetwork<float, RnnRelu33.State>;

    [Network(Streaming = true), Input(9, 3), Gru(1, ReturnSequences = true)]
    internal sealed partial class Gru1 : IStreamingNetwork<float, Gru1.State>;

    [Network(Streaming = true), Input(9, 3), Gru(5, ReturnSequences = true)]
    internal sealed partial class Gru5 : IStreamingNetwork<float, Gru5.State>;

    [Network(Streaming = true), Input(9, 3), Gru(16, ReturnSequences = true)]
    internal sealed partial class Gru16 : IStreamingNetwork<float, Gru16.State>;

    [Network(Streaming = true), Input(9, 3), Gru(24, ReturnSequences = true)]
    internal sealed partial class Gru24 : IStreamingNetwork<float, Gru24.State>;

    [Network(Streaming = true), Input(9, 3), Gru(33, ReturnSequences = true)]
    internal sealed partial class Gru33 : IStreamingNetwork<float, Gru33.State>;

    [Network(Streaming = true), Input(9, 3), Gru(1, ResetAfter = false, ReturnSequences = true)]
    internal sealed partial class GruOriginal1 : IStreamingNetwork<float, GruOriginal1.State>;

    [Network(Streaming = true), Input(9, 3), Gru(5, ResetAfter = false, ReturnSequences = true)]
    internal sealed partial class GruOriginal5 : IStreamingNetwork<float, GruOriginal5.State>;

    [Network(Streaming = true), Input(9, 3), Gru(16, ResetAfter = false, ReturnSequences = true)]
    internal sealed partial class GruOriginal16 : IStreamingNetwork<float, GruOriginal16.State>;

    [Network(Streaming = true), Input(9, 3), Gru(24, ResetAfter = false, ReturnSequences = true)]
    internal sealed partial class GruOriginal24 : IStreamingNetwork<float, GruOriginal24.State>;

    [Network(Streaming = true), Input(9, 3), Gru(33, ResetAfter = false, ReturnSequences = true)]
    internal sealed partial class GruOriginal33 : IStreamingNetwork<float, GruOriginal33.State>;

    [Network(Streaming = true), Input(9, 3), Lstm(1, ReturnSequences = true)]
    internal sealed partial class Lstm1 : IStreamingNetwork<float, Lstm1.State>;

    [Network(Streaming = true), Input(9, 3), Lstm(5, ReturnSequences = true)]
    internal sealed partial class Lstm5 : IStreamingNetwork<float, Lstm5.State>;

    [Network(Streaming = true), Input(9, 3), Lstm(16, ReturnSequences = true)]
    internal sealed partial class Lstm16 : IStreamingNetwork<float, Lstm16.State>;

    [Network(Streaming = true), Input(9, 3), Lstm(24, ReturnSequences = true)]
    internal sealed partial class Lstm24 : IStreamingNetwork<float, Lstm24.State>;

    [Network(Streaming = true), Input(9, 3), Lstm(33, ReturnSequences = true)]
    internal sealed partial class Lstm33 : IStreamingNetwork<float, Lstm33.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(7, ReturnSequences = true), Gru(6, ReturnSequences = true), Lstm(5, ReturnSequences = true), Dense(2)]
    internal sealed partial class Stack : IStreamingNetwork<float, Stack.State>;

    [Network(Streaming = true), Input(9, 1), Lstm(16, ReturnSequences = true), Dense(8, Activation.Tanh), Lstm(16, Bias = false, ReturnSequences = true), Dense(1)]
    internal sealed partial class TwoLstms : IStreamingNetwork<float, TwoLstms.State>;

    [Network(Streaming = true), Input(9, 2), Gru(5, ResetAfter = false, ReturnSequences = true), Gru(3), Dense(2, Activation.Tanh), Dense(4, Activation.Softmax)]
    internal sealed partial class Last : IStreamingNetwork<float, Last.State>;

    [Network(Streaming = true), Input(9, 2), Lstm(6, ReturnSequences = true), LastStep, Dense(2)]
    internal sealed partial class LastOfSequence : IStreamingNetwork<float, LastOfSequence.State>;

    [Network(Streaming = true), Input(9, 2), Lstm(6, ReturnSequences = true, Name = "lstm"), LastState(Name = "hidden"), LastState(Cell = true, From = "lstm", Name = "cell"), Multiply("hidden", "cell"), Dense(3)]
    internal sealed partial class StateAndCell : IStreamingNetwork<float, StateAndCell.State>;

    /// <summary>Of a sequence that comes step by step all steps count.</summary>
    [Network(Streaming = true), Input(9, 3, Lengths = true), Gru(6, ReturnSequences = true), Lstm(6), Dense(2)]
    internal sealed partial class StepsWithLengths : IStreamingNetwork<float, StepsWithLengths.State>;

    /// <summary>Declared for sequences of one step.</summary>
    [Network(Streaming = true), Input(1, 4), Lstm(5, ReturnSequences = true), Dense(2)]
    internal sealed partial class OneStep : IStreamingNetwork<float, OneStep.State>;
}
