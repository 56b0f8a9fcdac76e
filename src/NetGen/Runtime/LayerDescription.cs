namespace NetGen;

/// <summary>One layer of a network, for summaries.</summary>
/// <param name="Name">The layer's name, as in <c>dense1</c>.</param>
/// <param name="Kind">The attribute, as in <c>Dense(128, Relu)</c>.</param>
/// <param name="OutputShape">Dimensions of the output without the batch.</param>
/// <param name="ParameterCount">Floats the layer learns.</param>
/// <param name="Flops">Floating-point operations of the matrix products for one sample, two per multiply-add.</param>
public sealed record LayerDescription(string Name, string Kind, int[] OutputShape, int ParameterCount, long Flops);
