using NetGen;

namespace Gates;

/// <summary>One unit with a soft step: σ(x · w + b), which has a slope to descend, and a loss to bring down.</summary>
[Network, Input(2), Dense(1, Activation.Sigmoid, Name = "unit"), MeanSquaredError]
public sealed partial class SigmoidNeuron;
