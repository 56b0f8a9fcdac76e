namespace NetGen;

/// <summary>
/// Gradients of a network's parameters: a buffer of the same layout as its <see cref="ParameterSet"/>.
/// <c>Backward</c> adds to it; <see cref="Clear"/> sets it to zero.
/// </summary>
public sealed partial class Gradients
{
    private readonly AlignedBuffer buffer;

    /// <summary>Allocates gradients, all zero, for parameters of the given layout.</summary>
    public Gradients(ParameterLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
        buffer = new AlignedBuffer(layout.Length);
    }

    /// <summary>The layout, the same object as that of the parameters they belong to.</summary>
    public ParameterLayout Layout { get; }

    /// <summary>All values, in the order of <see cref="ParameterSet.Span"/>.</summary>
    public Span<float> Span => buffer.Span;

    /// <summary>The gradient of the parameter of a name, as in <c>"logits.weight"</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such parameter; the message lists the names.</exception>
    public Parameter this[string name] => new(Layout.Parameters[Layout.IndexOf(name)], buffer);

    /// <summary>Sets all gradients to zero.</summary>
    public void Clear() => Span.Clear();

    /// <summary>The first float of the buffer, for generated code.</summary>
    internal ref float Reference => ref buffer.Reference;
}
