namespace NetGen;

/// <summary>What a safetensors file says of one tensor.</summary>
public sealed class SafetensorsTensor
{
    private readonly long[] shape;

    internal SafetensorsTensor(string name, string type, long[] shape, long begin, long end)
    {
        Name = name;
        Type = type;
        this.shape = shape;
        (Begin, End) = (begin, end);
    }

    /// <summary>The tensor's name.</summary>
    public string Name { get; }

    /// <summary>Type of the elements as the format calls it: <c>F32</c>, <c>F16</c>, <c>BF16</c>, <c>F64</c>, <c>I64</c>, …</summary>
    public string Type { get; }

    /// <summary>Dimensions; none for a single number.</summary>
    public ReadOnlySpan<long> Shape => shape;

    /// <summary>Number of elements.</summary>
    public long Length => (End - Begin) / SafetensorsType.SizeOf(Type);

    /// <summary>Where the first byte lies, counted from the end of the header.</summary>
    internal long Begin { get; }

    /// <summary>The first byte behind the tensor.</summary>
    internal long End { get; }

    /// <summary>Type and shape, as in <c>F32 [10, 128]</c>.</summary>
    public override string ToString() => $"{Type} [{string.Join(", ", shape)}]";
}
