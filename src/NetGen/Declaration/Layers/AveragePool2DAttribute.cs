namespace NetGen;

/// <summary>
/// The mean of the elements under a window, each channel for itself: [h, w, c] → [positions, positions, c] with ⌊(n +
/// padding − size) / stride⌋ + 1 positions. Padding counts as 0.
/// </summary>
/// <param name="size">See <see cref="Pool2DAttribute.Size"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AveragePool2DAttribute(int size) : Pool2DAttribute(size)
{
    /// <summary>Whether padding counts in the divisor, as PyTorch's <c>count_include_pad</c>; default yes.</summary>
    public bool CountPadding { get; set; } = true;
}
