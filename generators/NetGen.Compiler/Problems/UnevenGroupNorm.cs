using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0145: channels that cannot be split into groups of one size.</summary>
internal static class UnevenGroupNorm
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0145",
        "Channels don't fall into groups",
        "[{0}] wants a number of channels that {1} divides, but receives {2} (shape {3})");

    /// <param name="place">The argument.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="received">The shape whose last axis is split.</param>
    public static Problem At(Place place, string attribute, int groups, Shape received) =>
        Descriptor.At(place, attribute, Text.Of(groups), Text.Of(received.Last), received.ToString());
}
