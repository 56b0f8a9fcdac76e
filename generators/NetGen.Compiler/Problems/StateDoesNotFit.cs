using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0150: what a recurrent layer is to start from has not one number for each of its units.</summary>
internal static class StateDoesNotFit
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0150",
        "Initial state of another size",
        "[{0}] starts from a state of shape {1}, but '{2}' gives {3}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="expected">One number for each unit.</param>
    /// <param name="name">What the argument names.</param>
    /// <param name="received">The shape of its state, or of its output where it is no recurrent layer.</param>
    public static Problem At(Place place, string layer, Shape expected, string name, Shape received) =>
        Descriptor.At(place, layer, expected.ToString(), name, received.ToString());
}
