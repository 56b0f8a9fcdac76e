namespace NetGen;

/// <summary>Adds outputs element by element. All have one shape, which is that of the sum.</summary>
/// <param name="names">See <see cref="Names"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AddAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names of the layers or inputs, two at least.</summary>
    public string[] Names { get; } = names;
}
