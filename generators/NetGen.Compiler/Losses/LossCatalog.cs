namespace NetGen.Compiler.Losses;

/// <summary>All losses. A new one is added here.</summary>
internal static class LossCatalog
{
    /// <summary>The losses, one line each.</summary>
    public static IReadOnlyList<Loss> All { get; } =
    [
        new MeanSquaredErrorLoss(),
        new HalfSquaredErrorLoss(),
        new AbsoluteErrorLoss(),
        new HuberLoss(),
        new HingeLoss(),
        new SquaredHingeLoss(),
        new MulticlassHingeLoss(),
        new BinaryCrossEntropyLoss(),
        new SoftmaxCrossEntropyLoss(),
        new NegativeLogLikelihoodLoss(),
        new KullbackLeiblerLoss(),
    ];

    /// <summary>The loss of an attribute's name, if there is one.</summary>
    public static Loss? Find(string name) => All.FirstOrDefault(loss => loss.Name == name);
}
