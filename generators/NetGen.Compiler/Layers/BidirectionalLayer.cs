using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>A block twice over a sequence, each time with parameters of its own: forward and backward in time (Schuster and Paliwal 1997).</summary>
internal sealed class BidirectionalLayer : Layer
{
    private static readonly string[] Merges = ["Concat", "Sum"];

    /// <inheritdoc/>
    public override string Name => "Bidirectional";

    /// <inheritdoc/>
    public override string Kind(AttributeSpec attribute) => attribute.Block?.Name ?? Name;

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        NamedValue input = context.SequenceOrTokens();
        bool isSum = context.Arguments.Choice("Merge", Merges[0], Merges) == "Sum";
        NamedValue forward = context.Copy(input, isBackward: false), backward = context.Copy(input, isBackward: true);

        Value Merge(Value x, Value y) =>
            isSum ? context.Map(new Argument(0) + new Argument(1), x, y) : context.Apply(new Concat(x.Shape.Rank - 1), x, y);

        LastState? state = forward.State is { } first && backward.State is { } second
            ? new LastState(Merge(first.Hidden, second.Hidden), first.Cell is null ? null : Merge(first.Cell, second.Cell!), first.Place)
            : null;
        return new LayerOutput(Merge(forward.Value, backward.Value), isSum ? "forward + backward" : "forward ‖ backward", State: state, Lengths: forward.Lengths);
    }
}
