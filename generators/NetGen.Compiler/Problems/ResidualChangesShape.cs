using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0106: a residual block whose output can't be added to its input.</summary>
internal static class ResidualChangesShape
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0106",
        "Residual block changes the shape",
        "[Residual<{0}>] adds its input to the block's output, so both need one shape; the input is {1}, the output {2}");

    public static Problem At(Place place, string block, Shape input, Shape output) =>
        Descriptor.At(place, block, input.ToString(), output.ToString());
}
