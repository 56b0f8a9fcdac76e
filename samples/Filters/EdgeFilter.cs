using NetGen;

namespace Filters;

/// <summary>One filter of 3 × 3 over a grey image of 6 × 6: a network for inference alone, whose weights are set by hand.</summary>
[Network]
[Input(6, 6, 1)]
[Conv2D(filters: 1, kernel: 3, Bias = false, Name = "edges")]
public sealed partial class EdgeFilter;
