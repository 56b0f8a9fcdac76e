namespace NetGen;

/// <summary>The base of all convolutions: y = activation(x ∗ W + b), with a window of weights that slides over x.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class ConvolutionAttribute : LayerAttribute
{
    private protected ConvolutionAttribute(Activation activation) => Activation = activation;

    /// <summary>The function applied to the sum; default none.</summary>
    public Activation Activation { get; }

    /// <summary>Distance of two positions of the window; default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Distance of two elements under the window; default 1, side by side.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>What is thought to be around the input: zeros, how many is said here; default none.</summary>
    public Padding Padding { get; set; }

    /// <summary>How many zeros are on every side, with <see cref="Padding.Explicit"/>.</summary>
    public int Pad { get; set; }

    /// <summary>Whether a bias is added, one number for each output channel; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights start; the default depends on the activation.</summary>
    public Init Init { get; set; }

    /// <summary>Slope of <see cref="Activation.LeakyRelu"/> below 0; default 0.01.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>Limit of <see cref="Activation.Elu"/> at −∞, without its sign; default 1.</summary>
    public double Alpha { get; set; } = 1;
}
