namespace NetGen.Compiler.Problems;

/// <summary>NG0154: a step of a streaming network needs steps that have not come yet.</summary>
internal static class NotCausal
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0154",
        "Streaming needs later steps",
        "Streaming makes the output of a step from that step and those before it, but '{0}' {1}");

    /// <param name="place">The layer.</param>
    /// <param name="layer">Its name.</param>
    /// <param name="reason">What it does.</param>
    public static Problem At(Place place, string layer, string reason) => Descriptor.At(place, layer, reason);
}
