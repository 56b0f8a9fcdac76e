namespace NetGen;

/// <summary>
/// The mean over samples and elements of ½ d² for |d| ≤ δ, else δ (|d| − ½ δ), with d = y − t (Huber 1964). Targets have the
/// output's shape.
/// </summary>
/// <param name="delta">See <see cref="Delta"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HuberAttribute(double delta = 1) : LossAttribute
{
    /// <summary>δ, where the parabola turns into a line; greater than 0, default 1.</summary>
    public double Delta { get; } = delta;
}
