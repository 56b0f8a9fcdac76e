namespace NetGen;

/// <summary>
/// Makes a partial class a neural network. The attributes that follow declare its inputs, layers and loss; the compiler adds
/// the parameters, <c>Forward</c> and, with a loss, <c>Backward</c> to the class.
/// </summary>
/// <remarks>
/// The class must be partial, and neither static, abstract, generic nor a record. Its own constants may be used
/// unqualified in its attributes.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Kept for <c>Step</c>, which will compute one time step and keep the state between calls. It has no effect yet.</summary>
    public bool Streaming { get; set; }

    /// <summary>
    /// Samples that are computed together, one tile after the other; the workspace grows with it. 0, the default, lets the
    /// compiler choose. Results do not depend on it but for rounding, except in training with <see cref="BatchNormAttribute"/>,
    /// whose statistics are those of a tile.
    /// </summary>
    public int BatchTile { get; set; }
}
