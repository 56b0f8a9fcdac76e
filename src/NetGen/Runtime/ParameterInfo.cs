namespace NetGen;

/// <summary>What the compiler knows of one parameter: where it lies in the flat buffer, its shape, how it starts.</summary>
/// <param name="Name">Full name: the layer's, a dot, the parameter's own, as in <c>"logits.weight"</c>.</param>
/// <param name="Offset">Index of the first element in <see cref="ParameterSet.Span"/>.</param>
/// <param name="Shape">Dimensions; dense weights are <c>[in, out]</c>.</param>
/// <param name="Init">The distribution of the first values.</param>
/// <param name="FanIn">Number of inputs that feed one output; decides the spread of the first values.</param>
/// <param name="FanOut">Number of outputs that one input feeds.</param>
/// <param name="PyTorchAxes">
/// The axes of this parameter in the order in which PyTorch stores them, or <see langword="null"/> where both agree:
/// <c>[1, 0]</c> says that PyTorch keeps the transpose.
/// </param>
/// <param name="Trainable">
/// Whether optimisers change it. Running statistics are saved like parameters, but no weight decay may shrink them.
/// </param>
/// <param name="PyTorchSplit">
/// The dimensions that <paramref name="PyTorchAxes"/> are the axes of, or <see langword="null"/> if they are <see cref="Shape"/>'s. PyTorch keeps the
/// first of the reordered axes and the others as one: a dense layer behind a flattened image <c>[h, w, c]</c> has weights
/// <c>[h · w · c, out]</c> here, of the split <c>[h, w, c, out]</c>, and <c>[out, c · h · w]</c> there, for PyTorch's images are channels first.
/// </param>
public sealed record ParameterInfo(
    string Name, int Offset, int[] Shape, Init Init, int FanIn, int FanOut, int[]? PyTorchAxes = null, bool Trainable = true, int[]? PyTorchSplit = null)
{
    /// <summary>Number of elements: the product of <see cref="Shape"/>.</summary>
    public int Length { get; } = Shape.Aggregate(1, (product, dimension) => checked(product * dimension));
}
