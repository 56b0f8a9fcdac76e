namespace NetGen.Tests.Fixtures;

/// <summary>
/// A network for each golden case of attention. Inputs are the queries, then the memory, or keys and values. The case of self-attention with lengths has a gradient of what padding gives too: its queries and its
/// memory are two inputs, of which only the second has lengths.
/// </summary>
internal static partial class AttentionNetworks
{
    /// <summary>The cases, by their ids.</summary>
    public static IReadOnlyDictionary<string, Func<NetworkCase>> Cases { get; } = new Dictionary<string, Func<NetworkCase>>(StringComparer.Ordinal)
    {
        ["attention-dot-unscaled-tiny"] = () => new NetworkCase<DotUnscaledTiny>(
            new(), (net, x, _, y) => net.Forward(x[1], x[2], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[2], x[0], dy, gradients, dx[1], dx[2], dx[0])),
        ["attention-dot-scaled-tiny"] = () => new NetworkCase<DotScaledTiny>(
            new(), (net, x, _, y) => net.Forward(x[1], x[2], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[2], x[0], dy, gradients, dx[1], dx[2], dx[0])),
        ["attention-dot-unscaled-medium"] = () => new NetworkCase<DotUnscaled>(
            new(), (net, x, _, y) => net.Forward(x[1], x[2], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[2], x[0], dy, gradients, dx[1], dx[2], dx[0])),
        ["attention-dot-scaled-medium"] = () => new NetworkCase<DotScaled>(
            new(), (net, x, _, y) => net.Forward(x[1], x[2], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[2], x[0], dy, gradients, dx[1], dx[2], dx[0])),
        ["attention-dot-causal-medium"] = () => new NetworkCase<DotCausal>(
            new(), (net, x, _, y) => net.Forward(x[1], x[2], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[2], x[0], dy, gradients, dx[1], dx[2], dx[0])),
        ["attention-dot-lengths-medium"] = () => new NetworkCase<DotLengths>(
            new(), (net, x, lengths, y) => net.Forward(x[1], lengths, x[2], x[0], y),
            (net, x, lengths, dy, gradients, dx) => net.BackwardFrom(x[1], lengths, x[2], x[0], dy, gradients, dx[1], dx[2], dx[0])),
        ["attention-additive-plain-tiny"] = () => new NetworkCase<AdditivePlainTiny>(
            new(), (net, x, _, y) => net.Forward(x[1], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[0], dy, gradients, dx[1], dx[0])),
        ["attention-additive-bias-tiny"] = () => new NetworkCase<AdditiveBiasTiny>(
            new(), (net, x, _, y) => net.Forward(x[1], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[0], dy, gradients, dx[1], dx[0])),
        ["attention-additive-plain-medium"] = () => new NetworkCase<AdditivePlain>(
            new(), (net, x, _, y) => net.Forward(x[1], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[0], dy, gradients, dx[1], dx[0])),
        ["attention-additive-bias-medium"] = () => new NetworkCase<AdditiveBias>(
            new(), (net, x, _, y) => net.Forward(x[1], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[0], dy, gradients, dx[1], dx[0])),
        ["attention-additive-lengths-medium"] = () => new NetworkCase<AdditiveLengths>(
            new(), (net, x, lengths, y) => net.Forward(x[1], lengths, x[0], y),
            (net, x, lengths, dy, gradients, dx) => net.BackwardFrom(x[1], lengths, x[0], dy, gradients, dx[1], dx[0])),
        ["mha-self-full-tiny-b1"] = () => new NetworkCase<SelfFullTiny>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["mha-self-causal-tiny-b1"] = () => new NetworkCase<SelfCausalTiny>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["mha-self-full-medium-b5"] = () => new NetworkCase<SelfFull>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["mha-self-causal-medium-b5"] = () => new NetworkCase<SelfCausal>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["mha-self-full-medium-b1"] = () => new NetworkCase<SelfFull>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["mha-self-causal-medium-b1"] = () => new NetworkCase<SelfCausal>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["mha-self-nobias-medium"] = () => new NetworkCase<SelfWithoutBias>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["mha-self-lengths-medium"] = () => new NetworkCase<SelfLengths>(
            new(), (net, x, lengths, y) => net.Forward(x[1], lengths, x[0], y),
            (net, x, lengths, dy, gradients, dx) => net.BackwardFrom(x[1], lengths, x[0], dy, gradients, dx[1], dx[0])),
        ["mha-cross-tiny-b1"] = () => new NetworkCase<CrossTiny>(
            new(), (net, x, _, y) => net.Forward(x[1], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[0], dy, gradients, dx[1], dx[0])),
        ["mha-cross-medium-b5"] = () => new NetworkCase<Cross>(
            new(), (net, x, _, y) => net.Forward(x[1], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[0], dy, gradients, dx[1], dx[0])),
        ["mha-cross-medium-b1"] = () => new NetworkCase<Cross>(
            new(), (net, x, _, y) => net.Forward(x[1], x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[1], x[0], dy, gradients, dx[1], dx[0])),
        ["transformer-block-tiny-causal"] = () => new NetworkCase<BlockTiny>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["transformer-block-medium-causal"] = () => new NetworkCase<BlockCausal>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["transformer-block-medium-full"] = () => new NetworkCase<BlockFull>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
        ["transformer-block-medium-causal-b1"] = () => new NetworkCase<BlockRelu>(
            new(), (net, x, _, y) => net.Forward(x[0], y),
            (net, x, _, dy, gradients, dx) => net.BackwardFrom(x[0], dy, gradients, dx[0])),
    };

    [Network, Input(3, 4, Name = "keys"), Input(3, 4, Name = "values"), Input(2, 4, Name = "queries"), DotAttention(Keys = "keys", Values = "values", Scaled = false)]
    private sealed partial class DotUnscaledTiny;

    [Network, Input(3, 4, Name = "keys"), Input(3, 4, Name = "values"), Input(2, 4, Name = "queries"), DotAttention(Keys = "keys", Values = "values")]
    private sealed partial class DotScaledTiny;

    [Network, Input(11, 13, Name = "keys"), Input(11, 9, Name = "values"), Input(7, 13, Name = "queries"), DotAttention(Keys = "keys", Values = "values", Scaled = false)]
    private sealed partial class DotUnscaled;

    [Network, Input(11, 13, Name = "keys"), Input(11, 9, Name = "values"), Input(7, 13, Name = "queries"), DotAttention(Keys = "keys", Values = "values")]
    private sealed partial class DotScaled;

    [Network, Input(7, 13, Name = "keys"), Input(7, 9, Name = "values"), Input(7, 13, Name = "queries"), DotAttention(Keys = "keys", Values = "values", Causal = true)]
    private sealed partial class DotCausal;

    [Network, Input(11, 13, Name = "keys", Lengths = true), Input(11, 9, Name = "values"), Input(7, 13, Name = "queries"), DotAttention(Keys = "keys", Values = "values")]
    private sealed partial class DotLengths;

    [Network, Input(3, 2, Name = "memory"), Input(3, Name = "queries"), AdditiveAttention(4, Memory = "memory", Bias = false)]
    private sealed partial class AdditivePlainTiny;

    [Network, Input(3, 2, Name = "memory"), Input(3, Name = "queries"), AdditiveAttention(4, Memory = "memory")]
    private sealed partial class AdditiveBiasTiny;

    [Network, Input(11, 9, Name = "memory"), Input(13, Name = "queries"), AdditiveAttention(17, Memory = "memory", Bias = false)]
    private sealed partial class AdditivePlain;

    [Network, Input(11, 9, Name = "memory"), Input(13, Name = "queries"), AdditiveAttention(17, Memory = "memory")]
    private sealed partial class AdditiveBias;

    [Network, Input(11, 9, Name = "memory", Lengths = true), Input(13, Name = "queries"), AdditiveAttention(17, Memory = "memory")]
    private sealed partial class AdditiveLengths;

    [Network, Input(3, 4), SelfAttention(2)]
    private sealed partial class SelfFullTiny;

    [Network, Input(3, 4), SelfAttention(2, Causal = true)]
    private sealed partial class SelfCausalTiny;

    [Network, Input(11, 36), SelfAttention(4)]
    private sealed partial class SelfFull;

    [Network, Input(11, 36), SelfAttention(4, Causal = true)]
    private sealed partial class SelfCausal;

    [Network, Input(11, 36), SelfAttention(4, Causal = true, Bias = false)]
    private sealed partial class SelfWithoutBias;

    [Network, Input(11, 36, Name = "memory", Lengths = true), Input(11, 36, Name = "x"), CrossAttention(4, Memory = "memory")]
    private sealed partial class SelfLengths;

    [Network, Input(2, 4, Name = "memory"), Input(3, 4, Name = "x"), CrossAttention(2, Memory = "memory")]
    private sealed partial class CrossTiny;

    [Network, Input(13, 36, Name = "memory"), Input(11, 36, Name = "x"), CrossAttention(4, Memory = "memory")]
    private sealed partial class Cross;

    [Network, Input(3, 4, Name = "x"), LayerNorm(Name = "ln1"), SelfAttention(2, Causal = true, Name = "attn"), Add("x", Name = "middle")]
    [LayerNorm(Name = "ln2"), Dense(16, Activation.GeluTanh, Name = "fc1"), Dense(4, Name = "fc2"), Add("middle")]
    private sealed partial class BlockTiny;

    [Network, Input(11, 20, Name = "x"), LayerNorm(Name = "ln1"), SelfAttention(4, Causal = true, Name = "attn"), Add("x", Name = "middle")]
    [LayerNorm(Name = "ln2"), Dense(80, Activation.GeluTanh, Name = "fc1"), Dense(20, Name = "fc2"), Add("middle")]
    private sealed partial class BlockCausal;

    [Network, Input(11, 20, Name = "x"), LayerNorm(Name = "ln1"), SelfAttention(4, Name = "attn"), Add("x", Name = "middle")]
    [LayerNorm(Name = "ln2"), Dense(80, Activation.Gelu, Name = "fc1"), Dense(20, Name = "fc2"), Add("middle")]
    private sealed partial class BlockFull;

    [Network, Input(11, 20, Name = "x"), LayerNorm(Name = "ln1"), SelfAttention(4, Causal = true, Name = "attn"), Add("x", Name = "middle")]
    [LayerNorm(Name = "ln2"), Dense(80, Activation.Relu, Name = "fc1"), Dense(20, Name = "fc2"), Add("middle")]
    private sealed partial class BlockRelu;
}
