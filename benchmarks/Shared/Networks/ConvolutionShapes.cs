namespace NetGen.Benchmarks;

// The distinct convolutions of ResNet-50 (He et al., "Deep Residual Learning for Image Recognition", 2015), and three that are hard for
// other reasons: few channels, and each channel by itself.

/// <summary>7×7/2, 224×224×3 → 64.</summary>
[Network, Input(224, 224, 3), Conv2D(64, 7, Stride = 2, Padding = Padding.Explicit, PadHeight = 3, PadWidth = 3)]
public sealed partial class ResNetStem : IForward, IVectorJacobian;

/// <summary>1×1, 56×56×64 → 64.</summary>
[Network, Input(56, 56, 64), Conv2D(64, 1)]
public sealed partial class Points56x64To64 : IForward, IVectorJacobian;

/// <summary>3×3, 56×56×64 → 64.</summary>
[Network, Input(56, 56, 64), Conv2D(64, 3, Padding = Padding.Same)]
public sealed partial class Three56x64 : IForward, IVectorJacobian;

/// <summary>1×1, 56×56×64 → 256.</summary>
[Network, Input(56, 56, 64), Conv2D(256, 1)]
public sealed partial class Points56x64To256 : IForward, IVectorJacobian;

/// <summary>1×1, 56×56×256 → 64.</summary>
[Network, Input(56, 56, 256), Conv2D(64, 1)]
public sealed partial class Points56x256To64 : IForward, IVectorJacobian;

/// <summary>1×1, 56×56×256 → 128.</summary>
[Network, Input(56, 56, 256), Conv2D(128, 1)]
public sealed partial class Points56x256To128 : IForward, IVectorJacobian;

/// <summary>3×3/2, 56×56×128 → 128.</summary>
[Network, Input(56, 56, 128), Conv2D(128, 3, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 1)]
public sealed partial class Three56x128By2 : IForward, IVectorJacobian;

/// <summary>1×1, 28×28×128 → 512.</summary>
[Network, Input(28, 28, 128), Conv2D(512, 1)]
public sealed partial class Points28x128To512 : IForward, IVectorJacobian;

/// <summary>1×1/2, 56×56×256 → 512.</summary>
[Network, Input(56, 56, 256), Conv2D(512, 1, Stride = 2)]
public sealed partial class Points56x256To512By2 : IForward, IVectorJacobian;

/// <summary>1×1, 28×28×512 → 128.</summary>
[Network, Input(28, 28, 512), Conv2D(128, 1)]
public sealed partial class Points28x512To128 : IForward, IVectorJacobian;

/// <summary>3×3, 28×28×128 → 128.</summary>
[Network, Input(28, 28, 128), Conv2D(128, 3, Padding = Padding.Same)]
public sealed partial class Three28x128 : IForward, IVectorJacobian;

/// <summary>1×1, 28×28×512 → 256.</summary>
[Network, Input(28, 28, 512), Conv2D(256, 1)]
public sealed partial class Points28x512To256 : IForward, IVectorJacobian;

/// <summary>3×3/2, 28×28×256 → 256.</summary>
[Network, Input(28, 28, 256), Conv2D(256, 3, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 1)]
public sealed partial class Three28x256By2 : IForward, IVectorJacobian;

/// <summary>1×1, 14×14×256 → 1024.</summary>
[Network, Input(14, 14, 256), Conv2D(1024, 1)]
public sealed partial class Points14x256To1024 : IForward, IVectorJacobian;

/// <summary>1×1/2, 28×28×512 → 1024.</summary>
[Network, Input(28, 28, 512), Conv2D(1024, 1, Stride = 2)]
public sealed partial class Points28x512To1024By2 : IForward, IVectorJacobian;

/// <summary>1×1, 14×14×1024 → 256.</summary>
[Network, Input(14, 14, 1024), Conv2D(256, 1)]
public sealed partial class Points14x1024To256 : IForward, IVectorJacobian;

/// <summary>3×3, 14×14×256 → 256.</summary>
[Network, Input(14, 14, 256), Conv2D(256, 3, Padding = Padding.Same)]
public sealed partial class Three14x256 : IForward, IVectorJacobian;

/// <summary>1×1, 14×14×1024 → 512.</summary>
[Network, Input(14, 14, 1024), Conv2D(512, 1)]
public sealed partial class Points14x1024To512 : IForward, IVectorJacobian;

/// <summary>3×3/2, 14×14×512 → 512.</summary>
[Network, Input(14, 14, 512), Conv2D(512, 3, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 1)]
public sealed partial class Three14x512By2 : IForward, IVectorJacobian;

/// <summary>1×1, 7×7×512 → 2048.</summary>
[Network, Input(7, 7, 512), Conv2D(2048, 1)]
public sealed partial class Points7x512To2048 : IForward, IVectorJacobian;

/// <summary>1×1/2, 14×14×1024 → 2048.</summary>
[Network, Input(14, 14, 1024), Conv2D(2048, 1, Stride = 2)]
public sealed partial class Points14x1024To2048By2 : IForward, IVectorJacobian;

/// <summary>1×1, 7×7×2048 → 512.</summary>
[Network, Input(7, 7, 2048), Conv2D(512, 1)]
public sealed partial class Points7x2048To512 : IForward, IVectorJacobian;

/// <summary>3×3, 7×7×512 → 512.</summary>
[Network, Input(7, 7, 512), Conv2D(512, 3, Padding = Padding.Same)]
public sealed partial class Three7x512 : IForward, IVectorJacobian;

/// <summary>1×1, 28×28×64 → 256.</summary>
[Network, Input(28, 28, 64), Conv2D(256, 1)]
public sealed partial class Points28x64To256 : IForward, IVectorJacobian;

/// <summary>5×5, 28×28×1 → 6.</summary>
[Network, Input(28, 28, 1), Conv2D(6, 5, Padding = Padding.Same)]
public sealed partial class FirstOfLeNet : IForward, IVectorJacobian;

/// <summary>depthwise 3×3, 112×112×32.</summary>
[Network, Input(112, 112, 32), DepthwiseConv2D(3, Padding = Padding.Same)]
public sealed partial class Depthwise112 : IForward, IVectorJacobian;
