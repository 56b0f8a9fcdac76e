namespace NetGen.Tests.Fixtures;

/// <summary>A network for each golden case of convolutions over images.</summary>
internal static partial class Conv2DNetworks
{
    /// <summary>The network of a case, by its id.</summary>
    public static INumberNetwork OfCase(string id) => id switch
    {
        "conv2d-tiny-k3" => new TinyK3(),
        "conv2d-tiny-k3-s2-p1" => new TinyK3S2P1(),
        "conv2d-tiny-k2-s2-p1" => new TinyK2S2P1(),
        "conv2d-tiny-k3-valid-6" => new TinyK3Valid6(),
        "conv2d-k1-s1-valid" => new K1S1Valid(),
        "conv2d-k1-s1-same" => new K1S1Same(),
        "conv2d-k1-s2-valid" => new K1S2Valid(),
        "conv2d-k1-s2-same" => new K1S2Same(),
        "conv2d-k3-s1-valid" => new K3S1Valid(),
        "conv2d-k3-s1-same" => new K3S1Same(),
        "conv2d-k3-s2-valid" => new K3S2Valid(),
        "conv2d-k3-s2-same" => new K3S2Same(),
        "conv2d-k5-s1-valid" => new K5S1Valid(),
        "conv2d-k5-s1-same" => new K5S1Same(),
        "conv2d-k5-s2-valid" => new K5S2Valid(),
        "conv2d-k5-s2-same" => new K5S2Same(),
        "conv2d-k3-s1-p2" => new K3S1P2(),
        "conv2d-k5-s2-p1" => new K5S2P1(),
        "conv2d-k3-s2-asym" => new K3S2Asym(),
        "conv2d-k3-s2-same-upper" => new K3S2SameUpper(),
        "conv2d-k4-s1-same" => new K4S1Same(),
        "conv2d-k3-d2-valid" => new K3D2Valid(),
        "conv2d-k3-d2-same" => new K3D2Same(),
        "conv2d-k3-s2-d2-p2" => new K3S2D2P2(),
        "conv2d-k3-groups2" => new K3Groups2(),
        "conv2d-k3-depthwise" => new K3Depthwise(),
        "conv2d-k5-depthwise-s2-x2" => new K5DepthwiseS2X2(),
        "conv2d-k3-nobias" => new K3Nobias(),
        "conv2d-k3-wide" => new K3Wide(),
        "conv2d-k3x5-s2x1" => new K3x5S2x1(),
        "conv2d-k1x3-d1x2" => new K1x3D1x2(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    [Network, Input(5, 4, 1), Conv2D(1, 3)]
    private sealed partial class TinyK3 : INumberNetwork;

    [Network, Input(5, 4, 2), Conv2D(3, 3, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class TinyK3S2P1 : INumberNetwork;

    [Network, Input(5, 5, 1), Conv2D(1, 2, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class TinyK2S2P1 : INumberNetwork;

    [Network, Input(6, 6, 1), Conv2D(1, 3)]
    private sealed partial class TinyK3Valid6 : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 1)]
    private sealed partial class K1S1Valid : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 1, Padding = Padding.Same)]
    private sealed partial class K1S1Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 1, Stride = 2)]
    private sealed partial class K1S2Valid : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 1, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K1S2Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3)]
    private sealed partial class K3S1Valid : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Padding = Padding.Same)]
    private sealed partial class K3S1Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Stride = 2)]
    private sealed partial class K3S2Valid : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K3S2Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 5)]
    private sealed partial class K5S1Valid : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 5, Padding = Padding.Same)]
    private sealed partial class K5S1Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 5, Stride = 2)]
    private sealed partial class K5S2Valid : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 5, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K5S2Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Padding = Padding.Explicit, Pad = 2)]
    private sealed partial class K3S1P2 : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 5, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class K5S2P1 : INumberNetwork;

    [Network, Input(12, 10, 3), Conv2D(5, 3, Stride = 2, Padding = Padding.Explicit, PadTop = 1, PadLeft = 1)]
    private sealed partial class K3S2Asym : INumberNetwork;

    [Network, Input(12, 10, 3), Conv2D(5, 3, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K3S2SameUpper : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 4, Padding = Padding.Same)]
    private sealed partial class K4S1Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Dilation = 2)]
    private sealed partial class K3D2Valid : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Dilation = 2, Padding = Padding.Same)]
    private sealed partial class K3D2Same : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Stride = 2, Dilation = 2, Padding = Padding.Explicit, Pad = 2)]
    private sealed partial class K3S2D2P2 : INumberNetwork;

    [Network, Input(11, 9, 6), Conv2D(10, 3, Groups = 2, Padding = Padding.Same)]
    private sealed partial class K3Groups2 : INumberNetwork;

    [Network, Input(11, 9, 5), DepthwiseConv2D(3, Padding = Padding.Same)]
    private sealed partial class K3Depthwise : INumberNetwork;

    [Network, Input(11, 9, 3), DepthwiseConv2D(5, 2, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K5DepthwiseS2X2 : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, 3, Bias = false)]
    private sealed partial class K3Nobias : INumberNetwork;

    [Network, Input(6, 5, 17), Conv2D(19, 3, Padding = Padding.Same)]
    private sealed partial class K3Wide : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, kernelHeight: 3, kernelWidth: 5, StrideHeight = 2, StrideWidth = 1, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 2)]
    private sealed partial class K3x5S2x1 : INumberNetwork;

    [Network, Input(11, 9, 3), Conv2D(5, kernelHeight: 1, kernelWidth: 3, DilationHeight = 1, DilationWidth = 2, Padding = Padding.Same)]
    private sealed partial class K1x3D1x2 : INumberNetwork;
}
