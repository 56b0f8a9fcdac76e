using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Losses;

/// <summary>What a loss lowers itself with.</summary>
/// <param name="Arguments">The loss's arguments.</param>
/// <param name="Output">The network's output.</param>
/// <param name="Warnings">Takes what does not stop the network.</param>
internal sealed record LossContext(Arguments Arguments, NamedValue Output, List<Problem> Warnings)
{
    /// <summary>The output itself.</summary>
    public Value Value => Output.Value;

    /// <summary>The output as an error of the loss's shape rule.</summary>
    public ProblemException DoesNotFit(string expected) =>
        new(LossDoesNotFit.At(Arguments.Place, Arguments.Attribute.Name, expected, Output.Name, Value.Shape));
}
