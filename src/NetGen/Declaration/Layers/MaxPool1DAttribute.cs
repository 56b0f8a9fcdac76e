namespace NetGen;

/// <summary>
/// The largest step under a window, each channel for itself: [t, c] → [positions, c] with ⌊(n + padding − size) / stride⌋ +
/// 1 positions. Padding counts as −∞. Of several largest steps the first takes the gradient.
/// </summary>
/// <param name="size">See <see cref="Pool1DAttribute.Size"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool1DAttribute(int size) : Pool1DAttribute(size);
