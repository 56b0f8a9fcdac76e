namespace NetGen.Compiler.Problems;

/// <summary>NG0157: truncation would cut or carry on what does not go from step to step.</summary>
internal static class NotTruncatable
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0157",
        "Truncation needs sequences that go on",
        "Truncation makes the output of a step from that step and those before it, in this call or the one before, but '{0}' {1}");

    /// <param name="place">The layer.</param>
    /// <param name="name">Its name, or that of the input.</param>
    /// <param name="reason">What it does.</param>
    public static Problem At(Place place, string name, string reason) => Descriptor.At(place, name, reason);
}
