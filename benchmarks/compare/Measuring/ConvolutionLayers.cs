using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The convolutions that are timed by themselves: ResNet-50's distinct ones, and some that are hard for other reasons.</summary>
internal static class ConvolutionLayers
{
    /// <summary>Times them all.</summary>
    public static IReadOnlyList<LayerResult> Run(Settings settings)
    {
        var timing = new LayerTiming(settings);
        return
        [
            .. timing.Gradients("3×3, 56×56×64 → 64", new Three56x64(), atLeast: 0.75),
            timing.Forward("3×3, 56×56×64 → 64", new Three56x64()),
            timing.Forward("7×7/2, 224×224×3 → 64", new ResNetStem()),
            timing.Forward("1×1, 56×56×64 → 64", new Points56x64To64()),
            timing.Forward("1×1, 56×56×64 → 256", new Points56x64To256()),
            timing.Forward("1×1, 56×56×256 → 64", new Points56x256To64()),
            timing.Forward("1×1, 56×56×256 → 128", new Points56x256To128()),
            timing.Forward("3×3/2, 56×56×128 → 128", new Three56x128By2()),
            timing.Forward("1×1, 28×28×128 → 512", new Points28x128To512()),
            timing.Forward("1×1/2, 56×56×256 → 512", new Points56x256To512By2()),
            timing.Forward("1×1, 28×28×512 → 128", new Points28x512To128()),
            timing.Forward("3×3, 28×28×128 → 128", new Three28x128()),
            timing.Forward("1×1, 28×28×512 → 256", new Points28x512To256()),
            timing.Forward("3×3/2, 28×28×256 → 256", new Three28x256By2()),
            timing.Forward("1×1, 14×14×256 → 1024", new Points14x256To1024()),
            timing.Forward("1×1/2, 28×28×512 → 1024", new Points28x512To1024By2()),
            timing.Forward("1×1, 14×14×1024 → 256", new Points14x1024To256()),
            timing.Forward("3×3, 14×14×256 → 256", new Three14x256()),
            timing.Forward("1×1, 14×14×1024 → 512", new Points14x1024To512()),
            timing.Forward("3×3/2, 14×14×512 → 512", new Three14x512By2()),
            timing.Forward("1×1, 7×7×512 → 2048", new Points7x512To2048()),
            timing.Forward("1×1/2, 14×14×1024 → 2048", new Points14x1024To2048By2()),
            timing.Forward("1×1, 7×7×2048 → 512", new Points7x2048To512()),
            timing.Forward("3×3, 7×7×512 → 512", new Three7x512()),
            timing.Forward("1×1, 28×28×64 → 256", new Points28x64To256()),
            timing.Forward("5×5, 28×28×1 → 6", new FirstOfLeNet()),
            timing.Forward("depthwise 3×3, 112×112×32", new Depthwise112()),
        ];
    }
}
