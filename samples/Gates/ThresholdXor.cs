using NetGen;

namespace Gates;

/// <summary>Two threshold units and a third that looks at them.</summary>
[Network, Input(2), Dense(2, Activation.Step, Name = "hidden"), Dense(1, Activation.Step, Name = "unit")]
public sealed partial class ThresholdXor;
