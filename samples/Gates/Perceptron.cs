using NetGen;

namespace Gates;

/// <summary>One unit that fires or does not: step(x · w + b), where step(z) is 1 for z &gt; 0, else 0.</summary>
/// <remarks>Without a loss: it is for inference only. Nothing is learnt through a step, whose derivative is 0.</remarks>
[Network, Input(2), Dense(1, Activation.Step, Name = "unit")]
public sealed partial class Perceptron;
