namespace NetGen.Tests.Fixtures;

/// <summary>
/// A network for each golden case of losses. A loss's input has to be the network's output, and its gradient has to come out:
/// so the logits are the rows of an embedding, sample i looks up row i, and the table's gradient is the logits'.
/// </summary>
internal static partial class LossNetworks
{
    /// <summary>Samples of the largest case, rows of each table.</summary>
    private const int Rows = 5;

    /// <summary>The network of a case; its targets are numbers or class indices.</summary>
    public static ITrainableNetwork Create(string id) => id switch
    {
        "loss-mse-mean-tiny" => new MseMean3(),
        "loss-mse-mean-medium" => new MseMean37(),
        "loss-half-mean-squares-tiny" or "loss-half-sum-squares-tiny" => new HalfMeanSquares3(),
        "loss-half-mean-squares-medium" or "loss-half-sum-squares-medium" => new HalfMeanSquares37(),
        "loss-bce-logits-tiny" => new BceLogits3(),
        "loss-bce-logits-medium" => new BceLogits37(),
        "loss-l1-tiny" or "loss-l1-zero-tiny" => new L13(),
        "loss-l1-medium" => new L137(),
        "loss-huber-1-tiny" => new Huber13(),
        "loss-huber-1-medium" => new Huber137(),
        "loss-huber-0.5-tiny" => new Huber053(),
        "loss-huber-0.5-medium" => new Huber0537(),
        "loss-hinge-tiny" => new Hinge3(),
        "loss-hinge-medium" => new Hinge37(),
        "loss-squared-hinge-tiny" => new SquaredHinge3(),
        "loss-squared-hinge-medium" => new SquaredHinge37(),
        "loss-multiclass-hinge-tiny" => new MulticlassHinge3(),
        "loss-multiclass-hinge-medium" => new MulticlassHinge37(),
        "loss-softmax-ce-tiny" or "loss-softmax-ce-extreme-tiny" => new SoftmaxCe3(),
        "loss-softmax-ce-medium" => new SoftmaxCe37(),
        "loss-softmax-ce-soft-tiny" => new SoftmaxCeSoft3(),
        "loss-softmax-ce-soft-medium" => new SoftmaxCeSoft37(),
        "loss-nll-tiny" => new Nll3(),
        "loss-nll-medium" => new Nll37(),
        "loss-kl-batchmean-tiny" or "loss-kl-sum-tiny" => new KlBatchmean3(),
        "loss-kl-batchmean-medium" or "loss-kl-sum-medium" => new KlBatchmean37(),
        "loss-bce-logits-soft-tiny" => new BceLogits3(),
        "loss-bce-logits-soft-medium" => new BceLogits37(),
        "loss-bce-logits-extreme-tiny" => new BceLogits5(),
        "loss-softmax-ce-sequence-medium" => new SoftmaxCeSequence(),
        _ => throw new ArgumentException($"No network for \"{id}\"."),
    };

    [Network, Tokens(1, Rows), Embedding(3), Flatten, MeanSquaredError]
    private sealed partial class MseMean3 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, MeanSquaredError]
    private sealed partial class MseMean37 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, HalfSquaredError]
    private sealed partial class HalfMeanSquares3 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, HalfSquaredError]
    private sealed partial class HalfMeanSquares37 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, BinaryCrossEntropy]
    private sealed partial class BceLogits3 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, BinaryCrossEntropy]
    private sealed partial class BceLogits37 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, AbsoluteError]
    private sealed partial class L13 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, AbsoluteError]
    private sealed partial class L137 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, Huber(1f)]
    private sealed partial class Huber13 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, Huber(1f)]
    private sealed partial class Huber137 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, Huber(0.5f)]
    private sealed partial class Huber053 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, Huber(0.5f)]
    private sealed partial class Huber0537 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, Hinge]
    private sealed partial class Hinge3 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, Hinge]
    private sealed partial class Hinge37 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, SquaredHinge]
    private sealed partial class SquaredHinge3 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, SquaredHinge]
    private sealed partial class SquaredHinge37 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, MulticlassHinge]
    private sealed partial class MulticlassHinge3 : ILossNetwork<int, int>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, MulticlassHinge]
    private sealed partial class MulticlassHinge37 : ILossNetwork<int, int>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, SoftmaxCrossEntropy]
    private sealed partial class SoftmaxCe3 : ILossNetwork<int, int>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, SoftmaxCrossEntropy]
    private sealed partial class SoftmaxCe37 : ILossNetwork<int, int>;

    [Network, Tokens(1, Rows), Embedding(3), Flatten, SoftmaxCrossEntropy(Targets = Targets.Distribution)]
    private sealed partial class SoftmaxCeSoft3 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, SoftmaxCrossEntropy(Targets = Targets.Distribution)]
    private sealed partial class SoftmaxCeSoft37 : ILossNetwork<int, float>;

#pragma warning disable NG0206 // The cases' log-probabilities are numbers of a file.
    [Network, Tokens(1, Rows), Embedding(3), Flatten, NegativeLogLikelihood]
    private sealed partial class Nll3 : ILossNetwork<int, int>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, NegativeLogLikelihood]
    private sealed partial class Nll37 : ILossNetwork<int, int>;
#pragma warning restore NG0206

    [Network, Tokens(1, Rows), Embedding(3), Flatten, KullbackLeibler]
    private sealed partial class KlBatchmean3 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(37), Flatten, KullbackLeibler]
    private sealed partial class KlBatchmean37 : ILossNetwork<int, float>;

    [Network, Tokens(1, Rows), Embedding(5), Flatten, BinaryCrossEntropy]
    private sealed partial class BceLogits5 : ILossNetwork<int, float>;

    [Network, Tokens(7, 7 * Rows), Embedding(37), SoftmaxCrossEntropy]
    private sealed partial class SoftmaxCeSequence : ILossNetwork<int, int>;
}
