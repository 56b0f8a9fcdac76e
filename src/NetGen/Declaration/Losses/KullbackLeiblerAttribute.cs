namespace NetGen;

/// <summary>
/// The Kullback–Leibler divergence Σ p (ln p − ln q), mean over samples: the output is ln q, the target p, of the same shape.
/// Where p is 0 the term is 0.
/// </summary>
/// <remarks>PyTorch's <c>kl_div</c> with <c>reduction="batchmean"</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KullbackLeiblerAttribute : LossAttribute;
