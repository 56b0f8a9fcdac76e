namespace NetGen;

/// <summary>
/// Multi-head attention of a sequence to itself, [time, features] → [time, features]: each step gathers what it needs from all steps. For each head y = softmax(q · kᵀ / √d) · v with q, k and v = x · W_in + b_in
/// and d = features / <see cref="Heads"/>; the heads side by side go through x · W_out + b_out (Vaswani et al. 2017).
/// </summary>
/// <remarks>
/// Parameters, with PyTorch's names: <c>in_proj_weight</c> [features, 3 · features], the columns of q, k and v, <c>in_proj_bias</c> [3 · features], <c>out_proj.weight</c> [features, features],
/// <c>out_proj.bias</c> [features]; biases start at 0. With fewer <see cref="KeyValueHeads"/> k and v have d columns for each of those. Scores are computed block by block and never kept
/// (Dao et al. 2022): memory grows with the length of the sequence, not with its square. On a sequence with lengths, padding is not attended to.
/// </remarks>
/// <param name="heads">See <see cref="Heads"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SelfAttentionAttribute(int heads) : LayerAttribute
{
    /// <summary>How many attentions run side by side, each over its share of the features, which it must divide.</summary>
    public int Heads { get; } = heads;

    /// <summary>Whether a step sees itself and the steps before it alone; default no.</summary>
    public bool Causal { get; set; }

    /// <summary>How many steps, itself included, a step sees of those up to its own, where attention is <see cref="Causal"/>; default all.</summary>
    public int Window { get; set; }

    /// <summary>
    /// How many heads keys and values have, a divisor of <see cref="Heads"/>: neighbouring heads of queries share one (Ainslie et al. 2023), with 1 all do (Shazeer 2019). Default as many as queries.
    /// </summary>
    public int KeyValueHeads { get; set; }

    /// <summary>Whether queries and keys are turned by their positions, as <see cref="RotaryPositionsAttribute"/> does it; default no.</summary>
    public bool Rotary { get; set; }

    /// <summary>The base of the angles where positions are <see cref="Rotary"/>; default 10000.</summary>
    public double RotaryBase { get; set; } = 10_000;

    /// <summary>Whether the pairs that are turned are neighbours; default no. See <see cref="RotaryPositionsAttribute.Interleaved"/>.</summary>
    public bool RotaryInterleaved { get; set; }

    /// <summary>Whether biases are added; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights start; default Glorot.</summary>
    public Init Init { get; set; }
}
