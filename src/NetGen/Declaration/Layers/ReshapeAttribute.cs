namespace NetGen;

/// <summary>Gives one sample other dimensions with the same number of elements, in row-major order. Nothing is copied.</summary>
/// <param name="shape">See <see cref="Shape"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReshapeAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The new dimensions, without the batch.</summary>
    public int[] Shape { get; } = shape;
}
