namespace NetGen;

/// <summary>
/// A fully connected layer: y = activation(x · W + b) along the last axis, […, in] → […, <see cref="Units"/>]. On a sequence,
/// time × features, each time step has the same weights.
/// </summary>
/// <remarks>
/// Parameters: <c>weight</c> [in, units] and <c>bias</c> [units], which starts at 0. Images are flattened first, by
/// <see cref="FlattenAttribute"/>.
/// </remarks>
/// <param name="units">See <see cref="Units"/>.</param>
/// <param name="activation">See <see cref="Activation"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute(int units, Activation activation = Activation.Identity) : LayerAttribute
{
    /// <summary>Number of output features.</summary>
    public int Units { get; } = units;

    /// <summary>The function applied to the sum; default none.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Whether a bias is added; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Asserts the number of input features; the compiler reports a difference. By default it is not checked.</summary>
    public int Inputs { get; set; }

    /// <summary>How the weights start; the default depends on the activation.</summary>
    public Init Init { get; set; }

    /// <summary>
    /// Name of an <see cref="EmbeddingAttribute"/> or dense layer whose weights [units, in] are used transposed instead of own ones.
    /// </summary>
    public string? TiedTo { get; set; }

    /// <summary>Slope of <see cref="Activation.LeakyRelu"/> below 0; default 0.01.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>Limit of <see cref="Activation.Elu"/> at −∞, without its sign; default 1.</summary>
    public double Alpha { get; set; } = 1;
}
