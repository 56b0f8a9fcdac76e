namespace NetGen.Tests.Fixtures;

/// <summary>A network for each golden case of normalising layers.</summary>
internal static partial class NormNetworks
{
    /// <summary>The network of a case of layer or RMS norm.</summary>
    public static INumberNetwork OfRows(string id) => id switch
    {
        "layernorm-tiny" => new LayerNorm4(),
        "layernorm-medium" or "layernorm-medium-b1" => new LayerNorm37(),
        "layernorm-seq" => new LayerNormSequence(),
        "layernorm-noaffine" => new LayerNormWithoutParameters(),
        "rmsnorm-tiny" => new RmsNorm4(),
        "rmsnorm-medium" => new RmsNorm37(),
        "rmsnorm-medium-b1" => new RmsNorm37SmallEpsilon(),
        "rmsnorm-seq" => new RmsNormSequence(),

        // Over two axes at once is over one, where they are one.
        "layernorm-two-axes" => new LayerNormTwoAxes(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    /// <summary>The network of a case of batch norm.</summary>
    public static IBatchNormNetwork OfBatch(string id) => id[..id.LastIndexOf('-')] switch
    {
        "batchnorm-1d-tiny" => new BatchNorm3(),
        "batchnorm-1d" => new BatchNorm37(),
        "batchnorm-1d-seq" => new BatchNormSequence(),
        "batchnorm-2d-tiny" => new BatchNormTinyImage(),
        "batchnorm-2d" or "batchnorm-2d-b1" => new BatchNormImage(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    /// <summary>A batch norm alone, whose loss shows what it gives in training.</summary>
    internal interface IBatchNormNetwork : INumberNetwork, ILossNetwork<float, float>
    {
        new void Forward(ReadOnlySpan<float> input, Span<float> output);
    }

    [Network, Input(4), LayerNorm]
    private sealed partial class LayerNorm4 : INumberNetwork;

    [Network, Input(37), LayerNorm]
    private sealed partial class LayerNorm37 : INumberNetwork;

    [Network, Input(4, 37), LayerNorm]
    private sealed partial class LayerNormSequence : INumberNetwork;

    [Network, Input(37), LayerNorm(Affine = false)]
    private sealed partial class LayerNormWithoutParameters : INumberNetwork;

    [Network, Input(5, 7), Flatten, LayerNorm]
    private sealed partial class LayerNormTwoAxes : INumberNetwork;

    [Network, Input(4), RmsNorm(Epsilon = 1e-6)]
    private sealed partial class RmsNorm4 : INumberNetwork;

    [Network, Input(37), RmsNorm]
    private sealed partial class RmsNorm37 : INumberNetwork;

    [Network, Input(37), RmsNorm(Epsilon = 1e-6)]
    private sealed partial class RmsNorm37SmallEpsilon : INumberNetwork;

    [Network, Input(4, 37), RmsNorm(Epsilon = 1e-6)]
    private sealed partial class RmsNormSequence : INumberNetwork;

    [Network, Input(3), BatchNorm, MeanSquaredError]
    private sealed partial class BatchNorm3 : IBatchNormNetwork;

    [Network, Input(37), BatchNorm, MeanSquaredError]
    private sealed partial class BatchNorm37 : IBatchNormNetwork;

    [Network, Input(9, 7), BatchNorm, MeanSquaredError]
    private sealed partial class BatchNormSequence : IBatchNormNetwork;

    [Network, Input(2, 3, 2), BatchNorm, MeanSquaredError]
    private sealed partial class BatchNormTinyImage : IBatchNormNetwork;

    [Network, Input(6, 5, 7), BatchNorm, MeanSquaredError]
    private sealed partial class BatchNormImage : IBatchNormNetwork;
}
