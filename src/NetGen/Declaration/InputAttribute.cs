namespace NetGen;

/// <summary>An input made of numbers.</summary>
/// <param name="shape">See <see cref="Shape"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : NetworkInputAttribute
{
    /// <summary>
    /// The dimensions of one sample, without the batch: features; time, features; or height, width, channels.
    /// </summary>
    public int[] Shape { get; } = shape;
}
