namespace NetGen;

/// <summary>A function applied to each element; the two softmax functions work along the last axis.</summary>
public enum Activation
{
    /// <summary>x.</summary>
    Identity,

    /// <summary>max(x, 0); its derivative at 0 is 0.</summary>
    Relu,

    /// <summary>x for x &gt; 0, else slope · x; the slope is 0.01 unless set.</summary>
    LeakyRelu,

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    Sigmoid,

    /// <summary>tanh x.</summary>
    Tanh,

    /// <summary>eˣⁱ / Σⱼ eˣʲ along the last axis.</summary>
    Softmax,

    /// <summary>xᵢ − ln Σⱼ eˣʲ along the last axis.</summary>
    LogSoftmax,

    /// <summary>x · Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel 2016).</summary>
    Gelu,

    /// <summary>½ x (1 + tanh(√(2/π) (x + 0.044715 x³))): the approximation of <see cref="Gelu"/> that GPT-2 uses.</summary>
    GeluTanh,

    /// <summary>x / (1 + e⁻ˣ), also called swish.</summary>
    Silu,

    /// <summary>x for x &gt; 0, else alpha · (eˣ − 1); alpha is 1 unless set (Clevert et al. 2015).</summary>
    Elu,

    /// <summary>ln(1 + eˣ).</summary>
    Softplus,

    /// <summary>1 for x &gt; 0, else 0. Its derivative is 0 everywhere: nothing before it learns.</summary>
    Step,
}
