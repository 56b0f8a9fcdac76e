namespace NetGen;

/// <summary>
/// A simple recurrent layer over the steps of a sequence, [time, features] → [<see cref="Units"/>], the hidden state after the last step, or [time, units], that of each step:
/// h = activation(x · W_ih + b_ih + h · W_hh + b_hh) (Elman 1990). It starts from 0, or from <see cref="InitialState"/>.
/// </summary>
/// <remarks>
/// Parameters: <c>weight_ih</c> [features, units], <c>weight_hh</c> [units, units], <c>bias_ih</c> and <c>bias_hh</c> [units], which start at 0.
/// </remarks>
/// <param name="units">See <see cref="Units"/>.</param>
/// <param name="activation">See <see cref="Activation"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RnnAttribute(int units, Activation activation = Activation.Tanh) : LayerAttribute
{
    /// <summary>Number of features of the hidden state.</summary>
    public int Units { get; } = units;

    /// <summary>The function applied to the sum: <see cref="Activation.Tanh"/>, the default, or <see cref="Activation.Relu"/>.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Whether the output is the hidden state of each step, [time, units]; by default it is that after the last step, [units].</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the sequence is gone through from its end to its beginning; default no.</summary>
    public bool Backward { get; set; }

    /// <summary>
    /// What the first step starts from instead of 0: the name of a recurrent layer, whose state after its last step is taken (its sequence may be given all the same),
    /// or of an input or layer of shape [units].
    /// </summary>
    public string? InitialState { get; set; }

    /// <summary>Whether biases are added; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights start; default Glorot.</summary>
    public Init Init { get; set; }
}
