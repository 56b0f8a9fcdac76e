namespace NetGen;

/// <summary>
/// A convolution over a sequence: [time, channels] → [positions, <see cref="Filters"/>],
/// y[i, f] = activation(b[f] + Σ x[i · s + u · d, c] · W[u, c, f]) over the window's steps u and the channels c.
/// </summary>
/// <remarks>
/// There are ⌊(n + p − d(k − 1) − 1) / s⌋ + 1 positions for n steps, p of padding in all, and a kernel of k steps with stride s and
/// dilation d. Parameters: <c>weight</c> [kernel, channels / groups, filters] and <c>bias</c> [filters], which starts at 0.
/// With <see cref="Padding.Causal"/> no position sees later steps (van den Oord et al. 2016, "WaveNet").
/// </remarks>
/// <param name="filters">See <see cref="Filters"/>.</param>
/// <param name="kernel">See <see cref="Kernel"/>.</param>
/// <param name="activation">The function applied to the sum.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DAttribute(int filters, int kernel, Activation activation = Activation.Identity) : ConvolutionAttribute(activation)
{
    /// <summary>Number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>Steps under the window.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>
    /// Into how many groups input and output channels are split, in order; a group of outputs sees its group of inputs only. Must
    /// divide both; default 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>How many zeros are before the first step, with <see cref="Padding.Explicit"/>; by default <see cref="ConvolutionAttribute.Pad"/>.</summary>
    public int PadBefore { get; set; }

    /// <summary>How many zeros are behind the last step, with <see cref="Padding.Explicit"/>; by default <see cref="ConvolutionAttribute.Pad"/>.</summary>
    public int PadBehind { get; set; }
}
