namespace NetGen.Compiler.Problems;

/// <summary>NG0135: causal padding of an image, where no axis is time.</summary>
internal static class CausalOnImage
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0135",
        "Causal padding on an image",
        "[{0}] takes Padding.Valid, Same or Explicit, but receives Causal, which is for sequences: take [Conv1D], or Padding.Same");

    public static Problem At(Place place, string layer) => Descriptor.At(place, layer);
}
