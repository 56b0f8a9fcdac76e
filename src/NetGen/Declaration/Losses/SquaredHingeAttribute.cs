namespace NetGen;

/// <summary>The mean of max(0, margin − t · y)² over samples and elements. Targets are −1 or 1 and have the output's shape.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SquaredHingeAttribute : LossAttribute
{
    /// <summary>How far on the right side an output must lie to cost nothing; default 1.</summary>
    public double Margin { get; set; } = 1;
}
