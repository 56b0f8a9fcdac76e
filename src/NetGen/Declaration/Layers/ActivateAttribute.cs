namespace NetGen;

/// <summary>An activation as a layer of its own: y = activation(x), of the same shape.</summary>
/// <param name="activation">See <see cref="Activation"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivateAttribute(Activation activation) : LayerAttribute
{
    /// <summary>The function.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Slope of <see cref="Activation.LeakyRelu"/> below 0; default 0.01.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>Limit of <see cref="Activation.Elu"/> at −∞, without its sign; default 1.</summary>
    public double Alpha { get; set; } = 1;
}
