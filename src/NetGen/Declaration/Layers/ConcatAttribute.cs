namespace NetGen;

/// <summary>Joins outputs along the last axis: […, a], […, b] → […, a + b]. The other dimensions agree.</summary>
/// <param name="names">See <see cref="Names"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ConcatAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names of the layers or inputs, two at least.</summary>
    public string[] Names { get; } = names;
}
