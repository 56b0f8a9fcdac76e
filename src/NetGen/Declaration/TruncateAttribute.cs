namespace NetGen;

/// <summary>
/// Truncated backpropagation through time (Williams and Peng 1990): gradients flow back through at most so many steps. What recurrent layers carry, and the past of
/// causal convolutions, counts as a constant at every <paramref name="steps"/>-th step of the last input. The network also gets <c>CreateCarriedState</c>, and
/// forms of <c>Forward</c>, <c>Loss</c> and <c>Backward</c> whose sequences go on where those of the call before have ended.
/// </summary>
/// <param name="steps">See <see cref="Steps"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TruncateAttribute(int steps) : DeclarationAttribute
{
    /// <summary>How many steps a gradient flows back: 1 or more, a divisor of the sequences' length.</summary>
    public int Steps { get; } = steps;
}
