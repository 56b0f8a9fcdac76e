namespace NetGen;

/// <summary>The mean of (y − t)² over samples and elements. Targets have the output's shape.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MeanSquaredErrorAttribute : LossAttribute;
