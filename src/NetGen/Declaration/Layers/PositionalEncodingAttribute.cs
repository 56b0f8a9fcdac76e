namespace NetGen;

/// <summary>
/// Adds to each step of a sequence where it stands, [time, features] → [time, features]: y[t, 2i] = x[t, 2i] + sin(t / <see cref="Base"/>^(2i / features)), and the same with the cosine for columns 2i + 1
/// (Vaswani et al. 2017). Nothing is learnt; the values are computed once.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PositionalEncodingAttribute : LayerAttribute
{
    /// <summary>By what the wavelength grows from the first columns, where it is 2π steps, to the last; default 10000.</summary>
    public double Base { get; set; } = 10_000;
}
