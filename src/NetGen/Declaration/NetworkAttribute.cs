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
    /// <summary>
    /// Also adds <c>Step</c>, which computes a sequence one step at a time, or a few, and a class <c>State</c> that keeps what is carried from one call to the next. Step by step
    /// a sequence gives what <c>Forward</c> gives of the whole. The last input is the one that is stepped: a sequence [time, features], or tokens [time]; where others come before it,
    /// <c>Start</c> takes them. A layer that needs later steps is error NG0154.
    /// </summary>
    public bool Streaming { get; set; }

    /// <summary>
    /// Samples that are computed together, one tile after the other; the workspace grows with it. 0, the default, lets the
    /// compiler choose. Results do not depend on it but for rounding, except in training with <see cref="BatchNormAttribute"/>,
    /// whose statistics are those of a tile.
    /// </summary>
    public int BatchTile { get; set; }
}
