namespace NetGen;

/// <summary>
/// Attention without weights of its own: y = softmax(q · kᵀ / √d) · v, the values in proportion to how well their keys fit the query. The queries are the output before, or that of <c>From</c>: a sequence
/// [time, d] → [time, value features], or a single one [d] → [value features]. Keys [keys, d] and values [keys, value features] are other outputs, or the queries themselves.
/// </summary>
/// <remarks>Where keys or values have lengths, padding is not attended to. Scores are computed block by block and never kept (Dao et al. 2022).</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DotAttentionAttribute : LayerAttribute
{
    /// <summary>The name of the layer or input that gives the keys; default the queries.</summary>
    public string? Keys { get; set; }

    /// <summary>The name of the layer or input that gives a value for each key; default the keys.</summary>
    public string? Values { get; set; }

    /// <summary>Whether scores are divided by the square root of the number of features; default yes.</summary>
    public bool Scaled { get; set; } = true;

    /// <summary>Whether query t sees the keys 0 to t alone, of which there are then as many as queries; default no.</summary>
    public bool Causal { get; set; }

    /// <summary>The probability with which a weight is dropped in training, the others scaled up by 1 / (1 − rate), as in <see cref="DropoutAttribute"/>; default 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether the layer gives its weights and not what they weigh: [time, keys], or [keys] of a single query, which then has no <see cref="Causal"/>. Parameters stay the same, so that a network which shows weights can take those of one which was trained without. Default no.</summary>
    public bool Weights { get; set; }
}
