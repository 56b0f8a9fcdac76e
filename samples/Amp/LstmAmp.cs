using NetGen;

namespace Amp;

/// <summary>A recurrent model: 24 units of long short-term memory hear one value at a time, and a sum of them is the answer.</summary>
[Network(Streaming = true)]
[Input(Window.Length, 1)]
[Lstm(24, ReturnSequences = true)]
[Dense(1)]
[MeanSquaredError]
public sealed partial class LstmAmp;
