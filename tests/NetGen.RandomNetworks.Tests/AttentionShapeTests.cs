namespace NetGen.RandomNetworks.Tests;

/// <summary>
/// Attention of the shapes that its kernels treat apart: steps that end on a block's border, before it and behind it, several blocks of keys, windows within a block and beyond it, heads whose
/// features fill vectors and such that leave lanes over, heads that share keys, lengths. Compared with the double-precision interpreter.
/// </summary>
public class AttentionShapeTests
{
    private static readonly Dictionary<string, string> Layers = new()
    {
        ["OneStep"] = "Input(1, 6), SelfAttention(2)",
        ["Small"] = "Input(5, 6), SelfAttention(3), SelfAttention(1, Bias = false)",
        ["Causal"] = "Input(33, 24), SelfAttention(2, Causal = true)",
        ["BlockOfQueries"] = "Input(16, 64), SelfAttention(2, Causal = true), SelfAttention(2)",
        ["BlockOfKeys"] = "Input(128, 16), SelfAttention(4, Causal = true)",
        ["OneKeyMore"] = "Input(129, 10), SelfAttention(2), SelfAttention(2, Causal = true)",
        ["ManyBlocks"] = "Input(300, 9), SelfAttention(3, Causal = true), SelfAttention(1)",
        ["Window"] = "Input(37, 12), SelfAttention(2, Causal = true, Window = 5)",
        ["WindowBeyondABlock"] = "Input(300, 4), SelfAttention(1, Causal = true, Window = 140)",
        ["WindowsOfWholeBlocks"] = "Input(272, 4), SelfAttention(1, Causal = true, Window = 128), SelfAttention(2, Causal = true, Window = 16)",
        ["WindowsOfOneMore"] = "Input(145, 4), SelfAttention(1, Causal = true, Window = 129), SelfAttention(2, Causal = true, Window = 17)",
        ["WindowOfOne"] = "Input(150, 4), SelfAttention(2, Causal = true, Window = 1)",
        ["Grouped"] = "Input(20, 36), SelfAttention(6, KeyValueHeads = 2, Causal = true), SelfAttention(4, KeyValueHeads = 1)",
        ["GroupedOfManyBlocks"] = "Input(257, 12), SelfAttention(4, KeyValueHeads = 2, Causal = true), SelfAttention(3, KeyValueHeads = 1)",
        ["BroadHeadsOfManyBlocks"] = "Input(143, 70), SelfAttention(1, Causal = true)",
        ["Lengths"] = "Input(40, 10, Lengths = true), SelfAttention(2), SelfAttention(2, Causal = true)",
        ["LengthsBehindAWindow"] = "Input(40, 10, Lengths = true), SelfAttention(2, Causal = true, Window = 3)",
        ["LengthsOfManyBlocks"] = "Input(270, 6, Lengths = true), SelfAttention(2), SelfAttention(1, Causal = true, Window = 150), GlobalAveragePool",
        ["Cross"] = "Input(13, 12, Name = \"memory\"), Dense(12, Name = \"encoder\"), Input(21, 12), CrossAttention(4, Memory = \"encoder\"), CrossAttention(3, Memory = \"memory\", KeyValueHeads = 1)",
        ["CrossLong"] = "Input(200, 8, Name = \"memory\", Lengths = true), Input(17, 8, Lengths = true), CrossAttention(2, Memory = \"memory\")",
        ["CrossOfManyBlocks"] = "Input(385, 10, Name = \"memory\", Lengths = true), Input(33, 10), CrossAttention(2, Memory = \"memory\", KeyValueHeads = 1)",
        ["DotOfManyBlocks"] = "Input(261, 5, Name = \"keys\"), Input(261, 19, Name = \"values\"), Input(261, 5), DotAttention(Keys = \"keys\", Values = \"values\", Causal = true)",
        ["Dot"] = "Input(11, 13, Name = \"keys\"), Input(11, 9, Name = \"values\"), Input(7, 13), DotAttention(Keys = \"keys\", Values = \"values\", Scaled = false)",
        ["DotOfOneQuery"] = "Input(140, 5, Name = \"encoder\", Lengths = true), Dense(5, Activation.Tanh, Name = \"memory\"), Input(5), DotAttention(Keys = \"memory\")",
        ["Additive"] = "Input(11, 7, Name = \"memory\", Lengths = true), Input(4, 5), AdditiveAttention(9, Memory = \"memory\"), AdditiveAttention(17, Memory = \"memory\", Bias = false)",
        ["AdditiveOfOneQuery"] = "Input(6, 3, Name = \"encoder\"), Gru(8, ReturnSequences = true, Name = \"memory\"), Input(5), AdditiveAttention(4, Memory = \"memory\")",
        ["Dropped"] = "Input(40, 12), SelfAttention(2, Causal = true, Dropout = 0.3), DotAttention(Dropout = 0.5)",
        ["DroppedLengths"] = "Input(150, 6, Lengths = true), SelfAttention(2, KeyValueHeads = 1, Dropout = 0.2)",
        ["WeightsOfAdditive"] = "Input(11, 7, Name = \"memory\", Lengths = true), Input(4, 5), AdditiveAttention(9, Memory = \"memory\", Weights = true)",
        ["WeightsOfCross"] = "Input(21, 12, Name = \"memory\"), Input(5, 12), CrossAttention(6, Memory = \"memory\", KeyValueHeads = 2, Weights = true)",
        ["WeightsOfDot"] = "Input(140, 5, Name = \"memory\", Lengths = true), Input(17, 5), DotAttention(Keys = \"memory\", Weights = true)",
        ["WeightsOfOneQuery"] = "Input(18, 7, Name = \"memory\"), Input(7), DotAttention(Keys = \"memory\", Weights = true, Scaled = false)",
        ["DotOfItself"] = "Input(18, 7), DotAttention(Causal = true), DotAttention",
    };

    private static readonly DeclaredNetworks Networks = DeclaredNetworks.OfLayers(Layers);

    public static TheoryData<string, int> Cases => Networks.Cases(1, 3);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_interpreter(string name, int samples) => Networks.AssertAgrees(name, samples);
}
