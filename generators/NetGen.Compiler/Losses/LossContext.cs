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

    /// <summary>How many steps of the output count; <see langword="null"/>: all.</summary>
    public StepLengths? Lengths => Output.Lengths;

    /// <summary>A target that is made of numbers, with 0 in steps that are padding: there it may hold anything.</summary>
    public Value WithoutPadding(GraphBuilder builder, Value target) => Lengths is null ? target : Lengths.Apply(builder, target);

    /// <summary>The output as an error of the loss's shape rule.</summary>
    public ProblemException DoesNotFit(string expected) =>
        new(LossDoesNotFit.At(Arguments.Place, Arguments.Attribute.Name, expected, Output.Name, Value.Shape));
}
