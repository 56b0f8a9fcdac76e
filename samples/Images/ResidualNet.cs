using NetGen;

namespace Images;

/// <summary>
/// A small residual network (He et al. 2015, "Deep Residual Learning"): images of 32 × 32 pixels, red, green and blue, of up to ten classes. Each
/// stage has half the height and width of the one before, and twice its channels; its block adds to its input what it finds.
/// </summary>
[Network]
[Input(Picture.Size, Picture.Size, Picture.Channels)]
[Conv2D(filters: 16, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Activate(Activation.Relu), MaxPool2D(2)]
[Residual<Block16>, Activate(Activation.Relu)]
[Conv2D(filters: 32, kernel: 3, Stride = 2, Padding = Padding.Same, Bias = false), BatchNorm, Activate(Activation.Relu)]
[Residual<Block32>, Activate(Activation.Relu)]
[Conv2D(filters: 64, kernel: 3, Stride = 2, Padding = Padding.Same, Bias = false), BatchNorm, Activate(Activation.Relu)]
[Residual<Block64>, Activate(Activation.Relu)]
[GlobalAveragePool]
[Dense(10, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class ResidualNet;

[Block]
[Conv2D(filters: 16, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Activate(Activation.Relu)]
[Conv2D(filters: 16, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm]
internal sealed class Block16;

[Block]
[Conv2D(filters: 32, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Activate(Activation.Relu)]
[Conv2D(filters: 32, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm]
internal sealed class Block32;

[Block]
[Conv2D(filters: 64, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Activate(Activation.Relu)]
[Conv2D(filters: 64, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm]
internal sealed class Block64;
