namespace NetGen.RandomNetworks.Tests;

/// <summary>
/// Networks of shapes that random ones do not have. The wide ones: weights are packed, sums go in blocks, results in bands of rows, and one sample is
/// summed in memory. Compared with the double-precision interpreter for numbers of samples around every border.
/// </summary>
public class ShapeTests
{
    private static readonly Dictionary<string, string> Sources = new()
    {
        // More steps than a block of sums, columns that leave parts of vectors over, weights that are fetched ahead.
        ["Deep"] = "[Network, Input(2100), Dense(133, Activation.Relu), Dense(5), SoftmaxCrossEntropy] public sealed partial class Deep;",

        // Rows too long for the registers, a residual, weights transposed and packed.
        ["Broad"] = "[Network, Input(260), Dense(517, Activation.Relu, Name = \"a\"), Dense(517, Activation.LeakyRelu), Add(\"a\"), Dense(3), MeanSquaredError] public sealed partial class Broad;",
        ["Even"] = "[Network, Input(512), Dense(512, Activation.Tanh), Dense(512, Bias = false), Dense(1), MeanSquaredError] public sealed partial class Even;",

        // Tiny: matrices of few columns, whose rows share vectors and are folded together.
        ["Folded"] = "[Network, Input(32), Dense(16, Activation.Sigmoid), Dense(8, Activation.Tanh), Dense(4), Dense(2, Activation.Tanh), Dense(1), MeanSquaredError] public sealed partial class Folded;",
        ["FoldedAtOnce"] = "[Network, Input(48), Dense(1, Activation.Relu), MeanSquaredError] public sealed partial class FoldedAtOnce;",

        // Statistics of channels, in whole vectors, in parts of one and of a single one; of rows; of groups. Sums of neighbours with and without whole vectors.
        ["BatchNormalized"] = "[Network, Input(3, 3, 5), BatchNorm, Activate(Activation.Tanh), Flatten, Dense(37, Bias = false), BatchNorm, Activate(Activation.Relu), Dense(1, Bias = false), BatchNorm(Affine = false), MeanSquaredError] public sealed partial class BatchNormalized;",
        ["RowNormalized"] = "[Network, Input(5, 37), LayerNorm, Dense(16), RmsNorm, Dense(35), LayerNorm(Affine = false), Activate(Activation.Tanh), GroupNorm(7), Activate(Activation.Tanh), GroupNorm(35), MeanSquaredError] public sealed partial class RowNormalized;",
        ["Neighbors"] = "[Network, Input(2, 3), LocalResponseNorm(9), Dense(41), LocalResponseNorm(5, Alpha = 0.5), SpatialDropout(0.5), MeanSquaredError] public sealed partial class Neighbors;",

        // Positions as rows: more rows than a tile has samples, one product for all of them, and many enough that the weights are packed; for the gradient those of fewer samples.
        ["Sequence"] = "[Network, Input(9, 258), Dense(1024, Activation.Tanh), Dense(2), MeanSquaredError] public sealed partial class Sequence;",

        // Recurrent layers of all kinds and directions, which start from states, with units that fill vectors and such that leave lanes over.
        ["PaperGru"] = "[Network, Input(23, 5), Gru(37, ResetAfter = false, ReturnSequences = true), Gru(16, ResetAfter = false, Backward = true, Bias = false), Dense(2), MeanSquaredError] public sealed partial class PaperGru;",
        ["HandedOn"] = "[Network, Input(5, 3), Lstm(19, ReturnSequences = true, Name = \"encoder\"), LastState(Cell = true, Name = \"c\"), Tokens(4, 7), Embedding(3), Lstm(19, InitialState = \"encoder\", ReturnSequences = true, Name = \"a\"), Gru(19, InitialState = \"c\", ReturnSequences = true), Rnn(19, InitialState = \"a\", ReturnSequences = true), Dense(7), SoftmaxCrossEntropy] public sealed partial class HandedOn;",
        ["LongLoop"] = "[Network, Input(17, 5), Lstm(67, ReturnSequences = true), Gru(76), Dense(3), MeanSquaredError] public sealed partial class LongLoop;",
        ["BothWays"] = "[Network, Input(6, 4), Bidirectional<Reader>, Reverse, Bidirectional<Reader>(Merge = Merge.Sum), Bidirectional<Summary>, Dense(3), MeanSquaredError] public sealed partial class BothWays; [Block, Lstm(11, ReturnSequences = true), Dense(5, Activation.Tanh), Gru(8, ReturnSequences = true)] public sealed class Reader; [Block, Gru(7, ReturnSequences = true, ResetAfter = false), LastStep] public sealed class Summary;",

        // Windows side by side and overlapping, at every border, for channels that fill vectors and such that leave lanes over.
        ["PooledSix"] = "[Network, Input(24, 24, 6), MaxPool2D(2), AveragePool2D(3, Stride = 2, Padding = Padding.Same), Flatten, Dense(3)] public sealed partial class PooledSix;",
        ["PooledOne"] = "[Network, Input(13, 15, 1), MaxPool2D(3, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 2), AveragePool2D(2, RoundUp = true), Flatten, Dense(3)] public sealed partial class PooledOne;",
        ["PooledMany"] = "[Network, Input(9, 11, 40), MaxPool2D(3, Stride = 1, Padding = Padding.Same), AveragePool2D(2), MaxPool2D(2, Stride = 3, RoundUp = true), Flatten, Dense(3)] public sealed partial class PooledMany;",
        ["PooledFull"] = "[Network, Input(7, 7, 32), AveragePool2D(5, Stride = 1), MaxPool2D(2), GlobalMaxPool, Dense(3)] public sealed partial class PooledFull;",
        ["PooledSteps"] = "[Network, Input(40, 17), MaxPool1D(4, Stride = 3), AveragePool1D(2), GlobalAveragePool, Dense(3)] public sealed partial class PooledSteps;",
    };

    private static readonly DeclaredNetworks Networks = new(Sources);

    public static TheoryData<string, int> Cases => Networks.Cases(1, 2, 3, 8, 31, 32, 65);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_interpreter(string name, int samples) => Networks.AssertAgrees(name, samples);
}
