namespace NetGen.Compiler.Problems;

/// <summary>NG0156: truncation where no layer carries anything from step to step.</summary>
internal static class NothingCarried
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0156",
        "Nothing to truncate",
        "[Truncate] cuts gradients between steps, but no layer carries anything from one step to the next: expected Rnn, Gru, Lstm or a causal Conv1D");

    public static Problem At(Place place) => Descriptor.At(place);
}
