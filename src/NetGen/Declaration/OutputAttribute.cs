namespace NetGen;

/// <summary>Asserts the shape of the network's output; the compiler reports a difference. It computes nothing.</summary>
/// <param name="shape">See <see cref="Shape"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutputAttribute(params int[] shape) : DeclarationAttribute
{
    /// <summary>The expected dimensions of one sample's output, without the batch.</summary>
    public int[] Shape { get; } = shape;
}
