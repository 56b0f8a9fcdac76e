using NetGen;

namespace Gates;

/// <summary>Two soft threshold units and a third that looks at them.</summary>
[Network, Input(2), Dense(2, Activation.Sigmoid, Name = "hidden"), Dense(1, Activation.Sigmoid, Name = "unit"), MeanSquaredError]
public sealed partial class SigmoidXor;
