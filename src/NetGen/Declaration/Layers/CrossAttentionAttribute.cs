namespace NetGen;

/// <summary>
/// Multi-head attention of a sequence to that of another layer or input, [time, features] → [time, features]: as <see cref="SelfAttentionAttribute"/>, but keys and values are those of <see cref="Memory"/>,
/// [its time, features], as in the decoder of Vaswani et al. (2017). Where the memory has lengths, its padding is not attended to.
/// </summary>
/// <remarks>Parameters are those of <see cref="SelfAttentionAttribute"/>.</remarks>
/// <param name="heads">See <see cref="Heads"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CrossAttentionAttribute(int heads) : LayerAttribute
{
    /// <summary>How many attentions run side by side, each over its share of the features, which it must divide.</summary>
    public int Heads { get; } = heads;

    /// <summary>The name of the layer or input that gives keys and values: a sequence of as many features.</summary>
    public string? Memory { get; set; }

    /// <summary>How many heads keys and values have, a divisor of <see cref="Heads"/>; default as many.</summary>
    public int KeyValueHeads { get; set; }

    /// <summary>The probability with which a weight is dropped in training, the others scaled up by 1 / (1 − rate), as in <see cref="DropoutAttribute"/>; default 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether biases are added; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights start; default Glorot.</summary>
    public Init Init { get; set; }

    /// <summary>Whether the layer gives its weights and not what they weigh: [time, memory time], the mean over all heads. Parameters stay the same, so that a network which shows weights can take those of one which was trained without. Default no.</summary>
    public bool Weights { get; set; }
}
