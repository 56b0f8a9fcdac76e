namespace NetGen;

/// <summary>
/// The largest element under a window, each channel for itself: [h, w, c] → [positions, positions, c] with ⌊(n + padding −
/// size) / stride⌋ + 1 positions. Padding counts as −∞. Of several largest elements the first, row by row, takes the
/// gradient.
/// </summary>
/// <param name="size">See <see cref="Pool2DAttribute.Size"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool2DAttribute(int size) : Pool2DAttribute(size);
