namespace NetGen.Tests.Fixtures;

/// <summary>A network for each golden case of pooling.</summary>
internal static partial class PoolNetworks
{
    /// <summary>The network of a case, by its id.</summary>
    public static INumberNetwork OfCase(string id) => id switch
    {
        "pool-max1d-tiny" => new TinyMax1D(),
        "pool-avg1d-tiny" => new TinyAverage1D(),
        "pool-max1d-k2-s2" => new Max1DK2S2(),
        "pool-max1d-k2-s2-ceil" => new Max1DK2S2RoundUp(),
        "pool-max1d-k3-s2-p1" => new Max1DK3S2P1(),
        "pool-max1d-k3-s1" => new Max1DK3S1(),
        "pool-avg1d-k2-s2" => new Average1DK2S2(),
        "pool-avg1d-k3-s1" => new Average1DK3S1(),
        "pool-avg1d-k3-s2-p1-include" => new Average1DK3S2P1(),
        "pool-avg1d-k3-s2-p1-exclude" => new Average1DK3S2P1Uncounted(),
        "pool-max2d-tiny" => new TinyMax2D(),
        "pool-avg2d-tiny" => new TinyAverage2D(),
        "pool-max2d-ties" => new TinyMax2D(),
        "pool-max2d-k2-s2" => new Max2DK2S2(),
        "pool-max2d-k2-s2-ceil" => new Max2DK2S2RoundUp(),
        "pool-max2d-k3-s2-p1" => new Max2DK3S2P1(),
        "pool-max2d-k3-s1" => new Max2DK3S1(),
        "pool-avg2d-k2-s2" => new Average2DK2S2(),
        "pool-avg2d-k3-s1" => new Average2DK3S1(),
        "pool-avg2d-k3-s2-p1-include" => new Average2DK3S2P1(),
        "pool-avg2d-k3-s2-p1-exclude" => new Average2DK3S2P1Uncounted(),
        "pool-global-avg2d" => new GlobalAverage2D(),
        "pool-global-max2d" => new GlobalMax2D(),
        "pool-global-avg1d" => new GlobalAverage1D(),
        "pool-global-avg2d-tiny" => new TinyGlobalAverage2D(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    [Network, Input(4, 1), MaxPool1D(2)]
    private sealed partial class TinyMax1D : INumberNetwork;

    [Network, Input(4, 1), AveragePool1D(2)]
    private sealed partial class TinyAverage1D : INumberNetwork;

    [Network, Input(37, 3), MaxPool1D(2)]
    private sealed partial class Max1DK2S2 : INumberNetwork;

    [Network, Input(37, 3), MaxPool1D(2, RoundUp = true)]
    private sealed partial class Max1DK2S2RoundUp : INumberNetwork;

    [Network, Input(37, 3), MaxPool1D(3, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class Max1DK3S2P1 : INumberNetwork;

    [Network, Input(37, 3), MaxPool1D(3, Stride = 1)]
    private sealed partial class Max1DK3S1 : INumberNetwork;

    [Network, Input(37, 3), AveragePool1D(2)]
    private sealed partial class Average1DK2S2 : INumberNetwork;

    [Network, Input(37, 3), AveragePool1D(3, Stride = 1)]
    private sealed partial class Average1DK3S1 : INumberNetwork;

    [Network, Input(37, 3), AveragePool1D(3, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class Average1DK3S2P1 : INumberNetwork;

    [Network, Input(37, 3), AveragePool1D(3, Stride = 2, Padding = Padding.Explicit, Pad = 1, CountPadding = false)]
    private sealed partial class Average1DK3S2P1Uncounted : INumberNetwork;

    [Network, Input(4, 4, 1), MaxPool2D(2)]
    private sealed partial class TinyMax2D : INumberNetwork;

    [Network, Input(4, 4, 1), AveragePool2D(2)]
    private sealed partial class TinyAverage2D : INumberNetwork;

    [Network, Input(11, 9, 3), MaxPool2D(2)]
    private sealed partial class Max2DK2S2 : INumberNetwork;

    [Network, Input(11, 9, 3), MaxPool2D(2, RoundUp = true)]
    private sealed partial class Max2DK2S2RoundUp : INumberNetwork;

    [Network, Input(11, 9, 3), MaxPool2D(3, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 1)]
    private sealed partial class Max2DK3S2P1 : INumberNetwork;

    [Network, Input(11, 9, 3), MaxPool2D(3, Stride = 1)]
    private sealed partial class Max2DK3S1 : INumberNetwork;

    [Network, Input(11, 9, 3), AveragePool2D(2)]
    private sealed partial class Average2DK2S2 : INumberNetwork;

    [Network, Input(11, 9, 3), AveragePool2D(3, Stride = 1)]
    private sealed partial class Average2DK3S1 : INumberNetwork;

    [Network, Input(11, 9, 3), AveragePool2D(3, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 1)]
    private sealed partial class Average2DK3S2P1 : INumberNetwork;

    [Network, Input(11, 9, 3), AveragePool2D(3, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 1, CountPadding = false)]
    private sealed partial class Average2DK3S2P1Uncounted : INumberNetwork;

    [Network, Input(11, 9, 3), GlobalAveragePool]
    private sealed partial class GlobalAverage2D : INumberNetwork;

    [Network, Input(11, 9, 3), GlobalMaxPool]
    private sealed partial class GlobalMax2D : INumberNetwork;

    [Network, Input(37, 3), GlobalAveragePool]
    private sealed partial class GlobalAverage1D : INumberNetwork;

    [Network, Input(2, 3, 2), GlobalAveragePool]
    private sealed partial class TinyGlobalAverage2D : INumberNetwork;
}
