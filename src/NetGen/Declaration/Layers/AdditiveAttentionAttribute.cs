namespace NetGen;

/// <summary>
/// Attention whose scores a small layer computes: y = Σ weightᵢ · mᵢ over the steps m of <see cref="Memory"/>, weights = softmax(v · tanh(q · W_query + mᵢ · W_memory + b)) (Bahdanau et al. 2015).
/// Queries are a sequence [time, features] → [time, memory features], or a single one [features] → [memory features]. Where the memory has lengths, its padding is not attended to.
/// </summary>
/// <remarks>
/// Parameters: <c>w_query</c> [features, width], <c>w_memory</c> [memory features, width], <c>v</c> [width] and <c>bias</c> [width], which starts at 0. The sums of all pairs of a query and a step are kept,
/// time · memory time · width of them: for long sequences take <see cref="DotAttentionAttribute"/> or <see cref="CrossAttentionAttribute"/>.
/// </remarks>
/// <param name="width">See <see cref="Width"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AdditiveAttentionAttribute(int width) : LayerAttribute
{
    /// <summary>Units of the layer that computes a score.</summary>
    public int Width { get; } = width;

    /// <summary>The name of the layer or input that gives keys and values, which are the same: a sequence.</summary>
    public string? Memory { get; set; }

    /// <summary>Whether a bias is added; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>The probability with which a weight is dropped in training, the others scaled up by 1 / (1 − rate), as in <see cref="DropoutAttribute"/>; default 0.</summary>
    public double Dropout { get; set; }

    /// <summary>How the weights start; default Glorot.</summary>
    public Init Init { get; set; }

    /// <summary>Whether the layer gives its weights and not what they weigh: [time, memory time], or [memory time] of a single query. Parameters stay the same, so that a network which shows weights can take those of one which was trained without. Default no.</summary>
    public bool Weights { get; set; }
}
