namespace NetGen;

/// <summary>
/// A layer of gated recurrent units over the steps of a sequence, [time, features] → [<see cref="Units"/>], the hidden state after the last step, or [time, units], that of each step:
/// r, z = σ(x · W_ih + b_ih + h · W_hh + b_hh), n = tanh(x · W_in + b_in + r · (h · W_hn + b_hn)), h = (1 − z) · n + z · h (Cho et al. 2014, in PyTorch's form unless <see cref="ResetAfter"/> says otherwise). It starts from 0, or from <see cref="InitialState"/>.
/// </summary>
/// <remarks>
/// Parameters: <c>weight_ih</c> [features, 3 · units], <c>weight_hh</c> [units, 3 · units], <c>bias_ih</c> and <c>bias_hh</c> [3 · units], which start at 0.
/// </remarks>
/// <param name="units">See <see cref="Units"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GruAttribute(int units) : LayerAttribute
{
    /// <summary>Number of features of the hidden state.</summary>
    public int Units { get; } = units;

    /// <summary>Whether the output is the hidden state of each step, [time, units]; by default it is that after the last step, [units].</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the sequence is gone through from its end to its beginning; default no.</summary>
    public bool Backward { get; set; }

    /// <summary>
    /// What the first step starts from instead of 0: the name of a recurrent layer, whose state after its last step is taken (its sequence may be given all the same),
    /// or of an input or layer of shape [units].
    /// </summary>
    public string? InitialState { get; set; }

    /// <summary>
    /// Whether the reset gate is applied to the recurrent product, as PyTorch has it: n = tanh(x · W_in + b_in + r · (h · W_hn + b_hn)); default yes.
    /// If not it is applied to the hidden state before the product, as Cho et al. have it: n = tanh(x · W_in + b_in + (r · h) · W_hn + b_hn).
    /// </summary>
    public bool ResetAfter { get; set; } = true;

    /// <summary>Whether biases are added; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights start; default Glorot.</summary>
    public Init Init { get; set; }
}
