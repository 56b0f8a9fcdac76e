namespace NetGen;

/// <summary>The mean of |y − t| over samples and elements; the gradient at equality is 0. Targets have the output's shape.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AbsoluteErrorAttribute : LossAttribute;
