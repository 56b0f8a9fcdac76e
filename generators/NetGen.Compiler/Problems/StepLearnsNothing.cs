namespace NetGen.Compiler.Problems;

/// <summary>
/// NG0117: a step activation in a network with a loss. A warning: the layers behind it learn all the same, and weights that
/// are loaded or set by hand make sense before it too.
/// </summary>
internal static class StepLearnsNothing
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0117",
        "Nothing is learnt through a step",
        "The derivative of 'Step' is 0, so no layer from here back to the input learns; use a smooth activation such as 'Sigmoid'",
        ProblemSeverity.Warning);

    public static Problem At(Place place) => Descriptor.At(place);
}
