namespace NetGen.Benchmarks;

// The LSTM of CharLstm, and what of it is not the recurrent product, each as a network by itself.

/// <summary>The layer alone, without the dense layer behind it.</summary>
[Network, Input(64, 27), Lstm(128, ReturnSequences = true)]
public sealed partial class LstmLayer : IForward;

/// <summary>The product of all steps' inputs, which is computed before the loop.</summary>
[Network, Input(64, 27), Dense(512)]
public sealed partial class LstmProjection : IForward;

/// <summary>Gates, cell and output of four steps, from sums that are there: little enough to stay in the first cache.</summary>
[Network]
[Input(4, 128, Name = "sumI"), Activate(Activation.Sigmoid, Name = "gateI")]
[Input(4, 128, Name = "sumF"), Activate(Activation.Sigmoid, Name = "gateF")]
[Input(4, 128, Name = "sumG"), Activate(Activation.Tanh, Name = "gateG")]
[Input(4, 128, Name = "sumO"), Activate(Activation.Sigmoid, Name = "gateO")]
[Input(4, 128, Name = "before")]
[Multiply("gateF", "before", Name = "kept")]
[Multiply("gateI", "gateG", Name = "written")]
[Add("kept", "written", Name = "cell"), Activate(Activation.Tanh), Multiply("gateO")]
public sealed partial class LstmGates;
