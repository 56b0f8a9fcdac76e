namespace NetGen;

/// <summary>
/// A layer of long short-term memory over the steps of a sequence, [time, features] → [<see cref="Units"/>], the hidden state after the last step, or [time, units], that of each step:
/// i, f, o = σ(x · W_ih + b_ih + h · W_hh + b_hh), g = tanh(…), c = f · c + i · g, h = o · tanh(c) (Hochreiter and Schmidhuber 1997). It starts from 0, or from <see cref="InitialState"/>.
/// </summary>
/// <remarks>
/// Parameters: <c>weight_ih</c> [features, 4 · units], <c>weight_hh</c> [units, 4 · units], <c>bias_ih</c> and <c>bias_hh</c> [4 · units], which start at 0.
/// </remarks>
/// <param name="units">See <see cref="Units"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LstmAttribute(int units) : LayerAttribute
{
    /// <summary>Number of features of the hidden state.</summary>
    public int Units { get; } = units;

    /// <summary>Whether the output is the hidden state of each step, [time, units]; by default it is that after the last step, [units].</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the sequence is gone through from its end to its beginning; default no.</summary>
    public bool Backward { get; set; }

    /// <summary>
    /// What the hidden state of the first step starts from instead of 0: the name of a recurrent layer, whose state after its last step is taken (its sequence may be given
    /// all the same), or of an input or layer of shape [units]. Of another <c>Lstm</c> the cell is taken too; else the cell starts from 0, or from <see cref="InitialCell"/>.
    /// </summary>
    public string? InitialState { get; set; }

    /// <summary>What the cell starts from, if not from that of <see cref="InitialState"/>: the name of an <c>Lstm</c>, whose cell is taken, or of an input or layer of shape [units].</summary>
    public string? InitialCell { get; set; }

    /// <summary>Whether biases are added; default yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights start; default Glorot.</summary>
    public Init Init { get; set; }
}
