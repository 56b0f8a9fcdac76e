namespace NetGen.Tests.Fixtures;

/// <summary>A network for each golden case of convolutions over sequences.</summary>
internal static partial class Conv1DNetworks
{
    /// <summary>The network of a case, by its id.</summary>
    public static INumberNetwork OfCase(string id) => id switch
    {
        "conv1d-tiny-k3" => new TinyK3(),
        "conv1d-tiny-k3-s2-p1" => new TinyK3S2P1(),
        "conv1d-tiny-k2-s2-p1" => new TinyK2S2P1(),
        "conv1d-tiny-k3-valid-6" => new TinyK3Valid6(),
        "conv1d-k1-s1-valid" => new K1S1Valid(),
        "conv1d-k1-s1-same" => new K1S1Same(),
        "conv1d-k1-s2-valid" => new K1S2Valid(),
        "conv1d-k1-s2-same" => new K1S2Same(),
        "conv1d-k3-s1-valid" => new K3S1Valid(),
        "conv1d-k3-s1-same" => new K3S1Same(),
        "conv1d-k3-s2-valid" => new K3S2Valid(),
        "conv1d-k3-s2-same" => new K3S2Same(),
        "conv1d-k5-s1-valid" => new K5S1Valid(),
        "conv1d-k5-s1-same" => new K5S1Same(),
        "conv1d-k5-s2-valid" => new K5S2Valid(),
        "conv1d-k5-s2-same" => new K5S2Same(),
        "conv1d-k3-s1-p2" => new K3S1P2(),
        "conv1d-k5-s2-p1" => new K5S2P1(),
        "conv1d-k3-s2-asym" => new K3S2Asym(),
        "conv1d-k3-s2-same-upper" => new K3S2SameUpper(),
        "conv1d-k4-s1-same" => new K4S1Same(),
        "conv1d-k3-d2-valid" => new K3D2Valid(),
        "conv1d-k3-d2-same" => new K3D2Same(),
        "conv1d-k3-s2-d2-p2" => new K3S2D2P2(),
        "conv1d-k3-groups2" => new K3Groups2(),
        "conv1d-k3-depthwise" => new K3Depthwise(),
        "conv1d-k5-depthwise-s2-x2" => new K5DepthwiseS2X2(),
        "conv1d-k3-nobias" => new K3Nobias(),
        "conv1d-k3-wide" => new K3Wide(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    [Network, Input(7, 1), Conv1D(1, 3)]
    private sealed partial class TinyK3 : INumberNetwork;

    [Network, Input(7, 2), Conv1D(3, 3, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class TinyK3S2P1 : INumberNetwork;

    [Network, Input(5, 1), Conv1D(1, 2, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class TinyK2S2P1 : INumberNetwork;

    [Network, Input(6, 1), Conv1D(1, 3)]
    private sealed partial class TinyK3Valid6 : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 1)]
    private sealed partial class K1S1Valid : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 1, Padding = Padding.Same)]
    private sealed partial class K1S1Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 1, Stride = 2)]
    private sealed partial class K1S2Valid : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 1, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K1S2Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3)]
    private sealed partial class K3S1Valid : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Padding = Padding.Same)]
    private sealed partial class K3S1Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Stride = 2)]
    private sealed partial class K3S2Valid : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K3S2Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 5)]
    private sealed partial class K5S1Valid : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 5, Padding = Padding.Same)]
    private sealed partial class K5S1Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 5, Stride = 2)]
    private sealed partial class K5S2Valid : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 5, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K5S2Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Padding = Padding.Explicit, Pad = 2)]
    private sealed partial class K3S1P2 : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 5, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class K5S2P1 : INumberNetwork;

    [Network, Input(38, 3), Conv1D(5, 3, Stride = 2, Padding = Padding.Explicit, PadBefore = 1)]
    private sealed partial class K3S2Asym : INumberNetwork;

    [Network, Input(38, 3), Conv1D(5, 3, Stride = 2, Padding = Padding.Same)]
    private sealed partial class K3S2SameUpper : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 4, Padding = Padding.Same)]
    private sealed partial class K4S1Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Dilation = 2)]
    private sealed partial class K3D2Valid : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Dilation = 2, Padding = Padding.Same)]
    private sealed partial class K3D2Same : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Stride = 2, Dilation = 2, Padding = Padding.Explicit, Pad = 2)]
    private sealed partial class K3S2D2P2 : INumberNetwork;

    [Network, Input(37, 6), Conv1D(10, 3, Groups = 2, Padding = Padding.Same)]
    private sealed partial class K3Groups2 : INumberNetwork;

    [Network, Input(37, 5), Conv1D(5, 3, Groups = 5, Padding = Padding.Same)]
    private sealed partial class K3Depthwise : INumberNetwork;

    [Network, Input(37, 3), Conv1D(6, 5, Stride = 2, Groups = 3, Padding = Padding.Same)]
    private sealed partial class K5DepthwiseS2X2 : INumberNetwork;

    [Network, Input(37, 3), Conv1D(5, 3, Bias = false)]
    private sealed partial class K3Nobias : INumberNetwork;

    [Network, Input(37, 17), Conv1D(19, 3, Padding = Padding.Same)]
    private sealed partial class K3Wide : INumberNetwork;
}
