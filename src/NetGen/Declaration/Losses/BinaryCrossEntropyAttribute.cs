namespace NetGen;

/// <summary>
/// Binary cross-entropy of logits: the mean of −t ln σ(y) − (1 − t) ln(1 − σ(y)) over samples and elements, with the sigmoid σ.
/// It is computed without overflow for any y. Targets are in [0, 1] and have the output's shape.
/// </summary>
/// <remarks>The output is the logit: leave the sigmoid out of the last layer.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BinaryCrossEntropyAttribute : LossAttribute;
