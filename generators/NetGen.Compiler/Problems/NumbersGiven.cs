using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0111: numbers go into a layer that looks up tokens.</summary>
internal static class NumbersGiven
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0111",
        "Numbers where tokens are needed",
        "[{0}] wants tokens, but receives numbers {1}; it takes [Tokens(…)] directly");

    public static Problem At(Place place, string layer, Shape numbers) => Descriptor.At(place, layer, numbers.ToString());
}
