using System.Text.RegularExpressions;

namespace NetGen.Tests.Fixtures;

/// <summary>A network for each shape and activation of the golden cases of dense layers.</summary>
internal static partial class DenseNetworks
{
    /// <summary>The network of a case, by its id.</summary>
    public static INumberNetwork OfCase(string id) => Create(BatchSuffix().Replace(id, ""));

    // By the id without the number of samples.
    private static INumberNetwork Create(string name) => name switch
    {
        "dense-identity-tiny" => new Identity3x2(),
        "dense-identity-medium" => new Identity37x53(),
        "dense-relu-tiny" => new Relu3x2(),
        "dense-relu-medium" => new Relu37x53(),
        "dense-leaky_relu-tiny" => new LeakyRelu3x2(),
        "dense-leaky_relu-medium" => new LeakyRelu37x53(),
        "dense-sigmoid-tiny" => new Sigmoid3x2(),
        "dense-sigmoid-medium" => new Sigmoid37x53(),
        "dense-tanh-tiny" => new Tanh3x2(),
        "dense-tanh-medium" => new Tanh37x53(),
        "dense-gelu-tiny" => new Gelu3x2(),
        "dense-gelu-medium" => new Gelu37x53(),
        "dense-gelu_tanh-tiny" => new GeluTanh3x2(),
        "dense-gelu_tanh-medium" => new GeluTanh37x53(),
        "dense-silu-tiny" => new Silu3x2(),
        "dense-silu-medium" => new Silu37x53(),
        "dense-elu-tiny" => new Elu3x2(),
        "dense-elu-medium" => new Elu37x53(),
        "dense-softplus-tiny" => new Softplus3x2(),
        "dense-softplus-medium" => new Softplus37x53(),
        "dense-softmax-tiny" => new Softmax3x2(),
        "dense-softmax-medium" => new Softmax37x53(),
        "dense-log_softmax-tiny" => new LogSoftmax3x2(),
        "dense-log_softmax-medium" => new LogSoftmax37x53(),
        "dense-nobias-medium" => new NoBias(),
        "dense-sequence-medium" => new Sequence(),
        _ => throw new ArgumentException($"No network for \"{name}\"."),
    };

    [GeneratedRegex(@"-b\d$")]
    private static partial Regex BatchSuffix();

    [Network, Input(3), Dense(2, Activation.Identity)]
    private sealed partial class Identity3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Identity)]
    private sealed partial class Identity37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Relu)]
    private sealed partial class Relu3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Relu)]
    private sealed partial class Relu37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.LeakyRelu)]
    private sealed partial class LeakyRelu3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.LeakyRelu)]
    private sealed partial class LeakyRelu37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Sigmoid)]
    private sealed partial class Sigmoid3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Sigmoid)]
    private sealed partial class Sigmoid37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Tanh)]
    private sealed partial class Tanh3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Tanh)]
    private sealed partial class Tanh37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Gelu)]
    private sealed partial class Gelu3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Gelu)]
    private sealed partial class Gelu37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.GeluTanh)]
    private sealed partial class GeluTanh3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.GeluTanh)]
    private sealed partial class GeluTanh37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Silu)]
    private sealed partial class Silu3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Silu)]
    private sealed partial class Silu37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Elu)]
    private sealed partial class Elu3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Elu)]
    private sealed partial class Elu37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Softplus)]
    private sealed partial class Softplus3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Softplus)]
    private sealed partial class Softplus37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.Softmax)]
    private sealed partial class Softmax3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.Softmax)]
    private sealed partial class Softmax37x53 : INumberNetwork;

    [Network, Input(3), Dense(2, Activation.LogSoftmax)]
    private sealed partial class LogSoftmax3x2 : INumberNetwork;

    [Network, Input(37), Dense(53, Activation.LogSoftmax)]
    private sealed partial class LogSoftmax37x53 : INumberNetwork;

    [Network, Input(37), Dense(53, Bias = false)]
    private sealed partial class NoBias : INumberNetwork;

    [Network, Input(4, 37), Dense(53, Activation.Tanh)]
    private sealed partial class Sequence : INumberNetwork;
}
