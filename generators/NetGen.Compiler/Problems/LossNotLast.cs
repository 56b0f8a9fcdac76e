namespace NetGen.Compiler.Problems;

/// <summary>NG0203: a loss that does not end the network.</summary>
internal static class LossNotLast
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0203",
        "Loss is not last",
        "[{0}] must end the network, but {1}");

    /// <summary>A layer or an input comes after the loss.</summary>
    public static Problem Before(Place place, string loss, string next) => Descriptor.At(place, loss, $"[{next}] comes after it");

    /// <summary>The loss stands in a block.</summary>
    public static Problem InBlock(Place place, string loss) => Descriptor.At(place, loss, "stands in a block");
}
