namespace NetGen;

/// <summary>
/// A block of a transformer's decoder, [time, features] → [time, features]: causal self-attention, attention to <see cref="Memory"/>, and two dense layers, each with layer normalisation before it and
/// added to what goes into it (Vaswani et al. 2017, with the norms as in Radford et al. 2019). The same as these layers written one by one.
/// </summary>
/// <remarks>
/// Parameters: those of <see cref="LayerNormAttribute"/> as <c>ln1</c>, <c>ln2</c> and <c>ln3</c>, of <see cref="SelfAttentionAttribute"/> as <c>attn</c>, of <see cref="CrossAttentionAttribute"/> as
/// <c>cross</c>, and of <see cref="DenseAttribute"/> as <c>mlp.fc1</c> and <c>mlp.fc2</c>.
/// </remarks>
/// <param name="heads">See <see cref="Heads"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DecoderBlockAttribute(int heads) : LayerAttribute
{
    /// <summary>Heads of both attentions; they must divide the features.</summary>
    public int Heads { get; } = heads;

    /// <summary>The name of the layer or input that is attended to: a sequence of as many features.</summary>
    public string? Memory { get; set; }

    /// <summary>How many blocks there are, one after the other, each with parameters of its own; default 1.</summary>
    public int Times { get; set; }

    /// <summary>Units of the layer between; default 4 · features.</summary>
    public int Hidden { get; set; }

    /// <summary>The activation of that layer; default <see cref="Activation.Gelu"/>.</summary>
    public Activation Activation { get; set; } = Activation.Gelu;

    /// <summary>How many steps, itself included, a step sees of its own sequence; default all up to its own.</summary>
    public int Window { get; set; }

    /// <summary>Heads of keys and values, a divisor of <see cref="Heads"/>; default as many.</summary>
    public int KeyValueHeads { get; set; }

    /// <summary>Whether queries and keys of self-attention are turned by their positions; default no. See <see cref="SelfAttentionAttribute.Rotary"/>.</summary>
    public bool Rotary { get; set; }

    /// <summary>The base of the angles where positions are <see cref="Rotary"/>; default 10000.</summary>
    public double RotaryBase { get; set; } = 10_000;

    /// <summary>Whether the pairs that are turned are neighbours; default no.</summary>
    public bool RotaryInterleaved { get; set; }

    /// <summary>In training, the probability with which a weight of attention, and an element of what a part adds, is set to 0; default 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether normalisation comes behind the sums, as in Vaswani et al. (2017), and not before the parts; default no.</summary>
    public bool PostNorm { get; set; }

    /// <summary>Whether all layers have biases; default yes.</summary>
    public bool Bias { get; set; } = true;
}
