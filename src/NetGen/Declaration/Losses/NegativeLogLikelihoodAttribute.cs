namespace NetGen;

/// <summary>
/// −yₜ, the mean over samples (and time steps of a sequence): the output is log-probabilities along the last axis, as
/// <see cref="Activation.LogSoftmax"/> gives them, the target a class index.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NegativeLogLikelihoodAttribute : LossAttribute;
