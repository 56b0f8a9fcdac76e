using NetGen.Tests.Allocation;
using NetGen.Tests.Generated;

namespace NetGen.Tests.Determinism;

/// <summary>Networks that together have every layer and loss, one sample, a few and many in a tile, and a large one.</summary>
internal static partial class AnyNetwork
{
    private static readonly ITrainableNetwork[] All =
    [
        .. SmallNetworks.All.Select(each => each.Network),
        new Classifier(seed: 1), new ClassifierTile1(seed: 1), new ClassifierTile64(seed: 1), new TokenClassifier(seed: 1),
        new Gate(seed: 1), new Digits(seed: 1),
    ];

    /// <summary>The networks' types: some share a name.</summary>
    public static TheoryData<string> Names => [.. All.Select(network => network.GetType().ToString())];

    /// <summary>A network of a type, of its own: other tests run at the same time, and some of them train.</summary>
    public static ITrainableNetwork Find(string name) =>
        (ITrainableNetwork)Activator.CreateInstance(All.Single(network => network.GetType().ToString() == name).GetType(), 1ul)!;

    /// <summary>The outputs of a batch, in a workspace of its own.</summary>
    public static float[] Forward(this ITrainableNetwork network, Batch batch)
    {
        var output = new float[batch.Count * network.Description.Output.Length];
        network.Forward(batch, 0, batch.Count, output, network.CreateWorkspace());
        return output;
    }

    /// <summary>Loss and gradients of a batch, in a workspace of its own.</summary>
    public static (float Loss, float[] Gradients) Backward(this ITrainableNetwork network, Batch batch)
    {
        Gradients gradients = network.CreateGradients();
        float loss = network.Backward(batch, 0, batch.Count, gradients, network.CreateWorkspace());
        return (loss, gradients.Span.ToArray());
    }

    /// <summary>So small that it may be computed otherwise than in tiles.</summary>
    [Network, Input(2), Dense(2, Activation.Sigmoid), Dense(1, Activation.Sigmoid), MeanSquaredError]
    private sealed partial class Gate;

    /// <summary>So large that threads share the sum of its gradients and the optimiser's step.</summary>
    [Network, Input(784), Dense(128, Activation.Relu), Dropout(0.2), Dense(64, Activation.Relu), Dense(10), SoftmaxCrossEntropy]
    internal sealed partial class Digits;
}
