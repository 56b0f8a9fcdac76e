namespace NetGen;

/// <summary>Turns the last axis into probabilities: yᵢ = eˣⁱ / Σⱼ eˣʲ, of the same shape.</summary>
/// <remarks>Not needed before <see cref="SoftmaxCrossEntropyAttribute"/>, which takes logits.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SoftmaxAttribute : LayerAttribute;
