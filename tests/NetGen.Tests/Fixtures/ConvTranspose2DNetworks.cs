namespace NetGen.Tests.Fixtures;

/// <summary>A network for each golden case of transposed convolutions.</summary>
internal static partial class ConvTranspose2DNetworks
{
    /// <summary>The network of a case, by its id.</summary>
    public static INumberNetwork OfCase(string id) => id switch
    {
        "conv_transpose2d-tiny-k2-s2" => new TinyK2S2(),
        "conv_transpose2d-k1-s1" => new K1S1(),
        "conv_transpose2d-k2-s2" => new K2S2(),
        "conv_transpose2d-k3-s1" => new K3S1(),
        "conv_transpose2d-k3-s1-p1" => new K3S1P1(),
        "conv_transpose2d-k3-s2-p1-op1" => new K3S2P1Op1(),
        "conv_transpose2d-k5-s2-p2-op1" => new K5S2P2Op1(),
        "conv_transpose2d-k3-d2" => new K3D2(),
        "conv_transpose2d-k3-s2-groups2" => new K3S2Groups2(),
        "conv_transpose2d-k3-depthwise-s2" => new K3DepthwiseS2(),
        "conv_transpose2d-k4-s2-p1-nobias" => new K4S2P1Nobias(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    [Network, Input(2, 3, 1), ConvTranspose2D(1, 2, Stride = 2)]
    private sealed partial class TinyK2S2 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 1)]
    private sealed partial class K1S1 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 2, Stride = 2)]
    private sealed partial class K2S2 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 3)]
    private sealed partial class K3S1 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 3, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class K3S1P1 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 3, Stride = 2, Padding = Padding.Explicit, Pad = 1, OutputPadding = 1)]
    private sealed partial class K3S2P1Op1 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 5, Stride = 2, Padding = Padding.Explicit, Pad = 2, OutputPadding = 1)]
    private sealed partial class K5S2P2Op1 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 3, Dilation = 2)]
    private sealed partial class K3D2 : INumberNetwork;

    [Network, Input(5, 4, 6), ConvTranspose2D(10, 3, Stride = 2, Groups = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class K3S2Groups2 : INumberNetwork;

    [Network, Input(5, 4, 5), ConvTranspose2D(5, 3, Stride = 2, Groups = 5, Padding = Padding.Explicit, Pad = 1, OutputPadding = 1)]
    private sealed partial class K3DepthwiseS2 : INumberNetwork;

    [Network, Input(5, 4, 3), ConvTranspose2D(5, 4, Stride = 2, Padding = Padding.Explicit, Pad = 1, Bias = false)]
    private sealed partial class K4S2P1Nobias : INumberNetwork;
}
