namespace NetGen;

/// <summary>
/// Turns the features of each step by angles that grow with its position, [time, features] → [time, features] (Su et al. 2021). The product of a query and a key turned so depends on how far they are
/// apart, and not on where they stand; put it before <see cref="DotAttentionAttribute"/>, on queries and on keys. <see cref="SelfAttentionAttribute.Rotary"/> does it inside of self-attention.
/// </summary>
/// <remarks>
/// In each head of d = features / <see cref="Heads"/> features the pair (a, b) with the number i = 0 … d/2 − 1 becomes (a · cos φ − b · sin φ, b · cos φ + a · sin φ) with φ = t / <see cref="Base"/>^(2i / d).
/// </remarks>
/// <param name="heads">See <see cref="Heads"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RotaryPositionsAttribute(int heads) : LayerAttribute
{
    /// <summary>How many heads lie side by side, each with an even number of features.</summary>
    public int Heads { get; } = heads;

    /// <summary>By what the wavelength grows from the first pairs, where it is 2π steps, to the last; default 10000.</summary>
    public double Base { get; set; } = 10_000;

    /// <summary>
    /// Whether a pair is two neighbours, features 2i and 2i + 1, as in the paper; default no: it is features i and i + d/2, as most published weights want it. The same network has its weights in another order.
    /// </summary>
    public bool Interleaved { get; set; }
}
