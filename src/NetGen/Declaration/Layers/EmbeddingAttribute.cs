namespace NetGen;

/// <summary>Looks up a learnt vector for each index: indices [time] → [time, <see cref="Features"/>].</summary>
/// <remarks>Parameter: <c>weight</c> [vocabulary, features].</remarks>
/// <param name="features">See <see cref="Features"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EmbeddingAttribute(int features) : LayerAttribute
{
    /// <summary>Length of each vector.</summary>
    public int Features { get; } = features;

    /// <summary>How the vectors start; by default <see cref="Init.Normal"/>.</summary>
    public Init Init { get; set; }

    /// <summary>Name of another embedding whose table is used instead of an own one.</summary>
    public string? TiedTo { get; set; }
}
