namespace NetGen;

/// <summary>
/// A transformer's block, [time, features] → [time, features]: x + attn(ln1(x)), and of that y the sum y + mlp(ln2(y)), with self-attention, layer normalisation, and a dense layer of <see cref="Hidden"/>
/// units and one of as many as there are features (Radford et al. 2019). The same as these layers written one by one.
/// </summary>
/// <remarks>
/// Parameters: those of <see cref="LayerNormAttribute"/> as <c>ln1</c> and <c>ln2</c>, of <see cref="SelfAttentionAttribute"/> as <c>attn</c>, and of <see cref="DenseAttribute"/> as <c>mlp.fc1</c> and
/// <c>mlp.fc2</c>.
/// </remarks>
/// <param name="heads">See <see cref="Heads"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class TransformerBlockAttribute(int heads) : LayerAttribute
{
    /// <summary>Heads of the attention; they must divide the features.</summary>
    public int Heads { get; } = heads;

    /// <summary>How many blocks there are, one after the other, each with parameters of its own; default 1.</summary>
    public int Times { get; set; }

    /// <summary>Units of the layer between; default 4 · features.</summary>
    public int Hidden { get; set; }

    /// <summary>The activation of that layer; default <see cref="Activation.Gelu"/>. GPT-2 has <see cref="Activation.GeluTanh"/>.</summary>
    public Activation Activation { get; set; } = Activation.Gelu;

    /// <summary>Whether a step sees itself and the steps before it alone; default no.</summary>
    public bool Causal { get; set; }

    /// <summary>How many steps, itself included, a step sees where attention is <see cref="Causal"/>; default all.</summary>
    public int Window { get; set; }

    /// <summary>Heads of keys and values, a divisor of <see cref="Heads"/>; default as many.</summary>
    public int KeyValueHeads { get; set; }

    /// <summary>Whether queries and keys are turned by their positions; default no. See <see cref="SelfAttentionAttribute.Rotary"/>.</summary>
    public bool Rotary { get; set; }

    /// <summary>The base of the angles where positions are <see cref="Rotary"/>; default 10000.</summary>
    public double RotaryBase { get; set; } = 10_000;

    /// <summary>Whether the pairs that are turned are neighbours; default no.</summary>
    public bool RotaryInterleaved { get; set; }

    /// <summary>In training, the probability with which a weight of attention, and an element of what a part adds, is set to 0; default 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether normalisation comes behind the sums, ln1(x + attn(x)), as in Vaswani et al. (2017), and not before the parts; default no.</summary>
    public bool PostNorm { get; set; }

    /// <summary>Whether all layers have biases; default yes.</summary>
    public bool Bias { get; set; } = true;
}
