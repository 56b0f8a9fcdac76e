namespace NetGen.Tests.Fixtures;

/// <summary>A network for each golden case of activations.</summary>
internal static partial class ActivationNetworks
{
    /// <summary>The network of a case.</summary>
    public static INumberNetwork Create(string id) => id switch
    {
        "activation-identity-edges" => new Identity15(),
        "activation-relu-edges" => new Relu15(),
        "activation-relu-medium" => new Relu37(),
        "activation-leaky_relu-edges" => new LeakyRelu15(),
        "activation-leaky_relu-medium" => new LeakyRelu37(),
        "activation-sigmoid-edges" => new Sigmoid15(),
        "activation-sigmoid-medium" => new Sigmoid37(),
        "activation-tanh-edges" => new Tanh15(),
        "activation-tanh-medium" => new Tanh37(),
        "activation-gelu-edges" => new Gelu15(),
        "activation-gelu-medium" => new Gelu37(),
        "activation-gelu_tanh-edges" => new GeluTanh15(),
        "activation-gelu_tanh-medium" => new GeluTanh37(),
        "activation-silu-edges" => new Silu15(),
        "activation-silu-medium" => new Silu37(),
        "activation-elu-edges" => new Elu15(),
        "activation-elu-medium" => new Elu37(),
        "activation-softplus-edges" => new Softplus15(),
        "activation-softplus-medium" => new Softplus37(),
        "activation-softmax-edges" => new Softmax5(),
        "activation-softmax-medium" => new Softmax37(),
        "activation-log_softmax-edges" => new LogSoftmax5(),
        "activation-log_softmax-medium" => new LogSoftmax37(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    [Network, Input(15), Activate(Activation.Identity)]
    private sealed partial class Identity15 : INumberNetwork;

    [Network, Input(15), Activate(Activation.Relu)]
    private sealed partial class Relu15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Relu)]
    private sealed partial class Relu37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.LeakyRelu)]
    private sealed partial class LeakyRelu15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.LeakyRelu)]
    private sealed partial class LeakyRelu37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.Sigmoid)]
    private sealed partial class Sigmoid15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Sigmoid)]
    private sealed partial class Sigmoid37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.Tanh)]
    private sealed partial class Tanh15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Tanh)]
    private sealed partial class Tanh37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.Gelu)]
    private sealed partial class Gelu15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Gelu)]
    private sealed partial class Gelu37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.GeluTanh)]
    private sealed partial class GeluTanh15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.GeluTanh)]
    private sealed partial class GeluTanh37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.Silu)]
    private sealed partial class Silu15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Silu)]
    private sealed partial class Silu37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.Elu)]
    private sealed partial class Elu15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Elu)]
    private sealed partial class Elu37 : INumberNetwork;

    [Network, Input(15), Activate(Activation.Softplus)]
    private sealed partial class Softplus15 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Softplus)]
    private sealed partial class Softplus37 : INumberNetwork;

    [Network, Input(5), Activate(Activation.Softmax)]
    private sealed partial class Softmax5 : INumberNetwork;

    [Network, Input(37), Activate(Activation.Softmax)]
    private sealed partial class Softmax37 : INumberNetwork;

    [Network, Input(5), Activate(Activation.LogSoftmax)]
    private sealed partial class LogSoftmax5 : INumberNetwork;

    [Network, Input(37), Activate(Activation.LogSoftmax)]
    private sealed partial class LogSoftmax37 : INumberNetwork;
}
