namespace NetGen;

/// <summary>What an IDX file's elements are; the values are the format's.</summary>
public enum IdxType
{
    /// <summary>No type of the format.</summary>
    None = 0,

    /// <summary>8 bits, 0 to 255: MNIST's pixels and labels.</summary>
    Unsigned8 = 0x08,

    /// <summary>8 bits, -128 to 127.</summary>
    Signed8 = 0x09,

    /// <summary>16-bit whole numbers.</summary>
    Signed16 = 0x0B,

    /// <summary>32-bit whole numbers.</summary>
    Signed32 = 0x0C,

    /// <summary>Single precision.</summary>
    Real32 = 0x0D,

    /// <summary>Double precision.</summary>
    Real64 = 0x0E,
}
