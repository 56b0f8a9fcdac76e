namespace NetGen;

/// <summary>½ Σ (y − t)² over the elements, mean over samples. Targets have the output's shape.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HalfSquaredErrorAttribute : LossAttribute;
