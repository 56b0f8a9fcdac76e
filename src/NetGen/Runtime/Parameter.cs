namespace NetGen;

/// <summary>One named parameter of a network (or its gradient): a view of the flat buffer.</summary>
public readonly struct Parameter
{
    private readonly AlignedBuffer buffer;

    internal Parameter(ParameterInfo info, AlignedBuffer buffer)
    {
        Info = info;
        this.buffer = buffer;
    }

    /// <summary>Name, shape and place in the flat buffer.</summary>
    public ParameterInfo Info { get; }

    /// <summary>Full name, as in <c>"logits.weight"</c>.</summary>
    public string Name => Info.Name;

    /// <summary>Dimensions; dense weights are <c>[in, out]</c>.</summary>
    public ReadOnlySpan<int> Shape => Info.Shape;

    /// <summary>Number of elements.</summary>
    public int Length => Info.Length;

    /// <summary>The values, row-major. Writing to the span changes the network.</summary>
    public Span<float> Span => buffer.Span.Slice(Info.Offset, Info.Length);

    /// <summary>The values as memory, for those who read them later.</summary>
    internal ReadOnlyMemory<float> Memory => buffer.Memory.Slice(Info.Offset, Info.Length);

    /// <summary>Name and shape, as in <c>h1.ln1.weight [64]</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} [{string.Join(", ", Info.Shape)}]");
}
