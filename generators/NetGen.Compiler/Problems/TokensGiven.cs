using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0109: tokens go into a layer that computes with numbers.</summary>
internal static class TokensGiven
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0109",
        "Tokens where numbers are needed",
        "[{0}] wants numbers, but receives tokens {1}; put [Embedding(…)], [OneHot] or [BagOfWords] before it");

    public static Problem At(Place place, string layer, Shape tokens) => Descriptor.At(place, layer, tokens.ToString());
}
