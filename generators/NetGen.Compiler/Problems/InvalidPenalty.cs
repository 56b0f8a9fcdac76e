namespace NetGen.Compiler.Problems;

/// <summary>NG0204: a penalty that is negative, or has no loss to be added to.</summary>
internal static class InvalidPenalty
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0204",
        "Penalty makes no sense",
        "[{0}] {1}");

    /// <summary>λ is negative or no number.</summary>
    public static Problem OutOfRange(Place place, string penalty, double lambda) =>
        Descriptor.At(place, penalty, $"wants a λ of 0 or more, but got {Text.Of(lambda)}");

    /// <summary>There is no loss.</summary>
    public static Problem WithoutLoss(Place place, string penalty) =>
        Descriptor.At(place, penalty, "is added to the loss, but the network has none");
}
