namespace NetGen;

/// <summary>A sequence whose steps are all the same: [features] → [<see cref="Times"/>, features].</summary>
/// <param name="times">See <see cref="Times"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RepeatVectorAttribute(int times) : LayerAttribute
{
    /// <summary>How many steps.</summary>
    public int Times { get; } = times;
}
