namespace NetGen;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2019): w is first multiplied by 1 − learningRate · weightDecay,
/// and the decay takes no part in the averages. See <see cref="Adam"/> for the rest.
/// </summary>
/// <param name="learningRate">Factor of the change; 0 or more.</param>
/// <param name="beta1">Part of the mean gradient that stays at each step; 0 or more and less than 1.</param>
/// <param name="beta2">Part of the mean squared gradient that stays at each step; 0 or more and less than 1.</param>
/// <param name="epsilon">Added to the root, lest it divide by zero; above 0.</param>
/// <param name="weightDecay">How fast the weights shrink; 0 or more.</param>
/// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
public sealed class AdamW(
    double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01)
    : Adam(learningRate, beta1, beta2, epsilon, weightDecay, decayIsDecoupled: true);
