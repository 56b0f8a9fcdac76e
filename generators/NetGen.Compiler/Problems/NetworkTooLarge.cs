namespace NetGen.Compiler.Problems;

/// <summary>NG0118: more numbers than an array can hold, or more layers than a compiler should write out.</summary>
internal static class NetworkTooLarge
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0118",
        "Network too large",
        "[{0}] makes the network too large: at most {1} {2}");

    /// <summary>Too many elements or parameters.</summary>
    public static Problem Elements(Place place, string attribute) =>
        Descriptor.At(place, attribute, Text.Of(int.MaxValue), "elements for one sample, and as many parameters in all");

    /// <summary>Too much memory for the samples that are computed together.</summary>
    public static Problem Workspace(Place place, int tile) =>
        Descriptor.At(place, "Network", Text.Of(int.MaxValue), $"numbers in the workspace of {(tile == 1 ? "a single sample" : $"{Text.Of(tile)} samples together")}");

    /// <summary>Too much memory for what is carried from step to step.</summary>
    public static Problem State() => Descriptor.At(Place.Class, "Network", Text.Of(int.MaxValue), "numbers in a state");

    /// <summary>Too many layers.</summary>
    public static Problem Layers(Place place, string attribute, int limit) => Descriptor.At(place, attribute, Text.Of(limit), "layers");
}
