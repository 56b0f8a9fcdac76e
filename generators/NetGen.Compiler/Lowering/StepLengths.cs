using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Lowering;

/// <summary>How many steps of a sequence count: those behind them are padding.</summary>
/// <param name="Lengths">The lengths, an index for each sample.</param>
/// <param name="Mask">1 for a step that counts, else 0: <c>[steps, 1]</c>.</param>
/// <param name="Name">The name of the input that says so.</param>
internal sealed record StepLengths(Value Lengths, Value Mask, string Name)
{
    /// <summary>Which input says so.</summary>
    public int Input => ((Source)Lengths.Producer.Op).Index;

    /// <summary>
    /// A sequence with something else in the steps that are padding. It is chosen, not multiplied, so that it takes the place of NaN and infinity too, and no gradient flows
    /// to them.
    /// </summary>
    /// <param name="builder">Takes the node.</param>
    /// <param name="sequence">The sequence, <c>[steps, …]</c>.</param>
    /// <param name="padding">What takes the place.</param>
    public Value Apply(GraphBuilder builder, Value sequence, double padding = 0) =>
        Map.Apply(builder, Expression.Where(new Argument(1), 0, new Argument(0), padding), sequence, Mask);

    /// <summary>How many steps count, as a number: <c>[1, 1]</c>.</summary>
    public Value Count(GraphBuilder builder) => builder.Apply(Reduce.Sum(TensorType.PerSample(new Shape(1, 1))), Mask);
}
