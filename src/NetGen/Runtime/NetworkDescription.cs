namespace NetGen;

/// <summary>What a network is: inputs, output, target, layers and parameters. One per network type.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Inputs">The inputs in order of declaration.</param>
/// <param name="Output">The output of <c>Forward</c>.</param>
/// <param name="Target">What the loss compares the output with; <see langword="null"/> without a loss.</param>
/// <param name="Loss">The loss's name, as in <c>SoftmaxCrossEntropy</c>; <see langword="null"/> without one.</param>
/// <param name="Layers">The layers in order of declaration.</param>
/// <param name="Parameters">The parameters' layout.</param>
public sealed record NetworkDescription(
    string Name,
    PortDescription[] Inputs,
    PortDescription Output,
    PortDescription? Target,
    string? Loss,
    LayerDescription[] Layers,
    ParameterLayout Parameters)
{
    /// <summary>
    /// Which of <see cref="Inputs"/> says how many steps of the output count; <see langword="null"/> if all of it does. The steps behind them are 0, and the
    /// loss leaves them out.
    /// </summary>
    public int? OutputLengths { get; init; }
}
