using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Adds a learnt vector for its position to each step of a sequence, <c>[time, features]</c>.</summary>
internal sealed class LearnedPositionsLayer : Layer
{
    private const string Context = "Context";

    /// <inheritdoc/>
    public override string Name => "LearnedPositions";

    /// <inheritdoc/>
    public override bool MixesSteps => true;

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Sequence();
        int steps = x.Shape[0], positions = context.Arguments.Positive(Context, steps);
        if (steps > positions)
            throw new ProblemException(ContextTooShort.At(context.Arguments.PlaceOf(Context), Name, positions, x.Shape));
        string init = Initialization.Read(context.Arguments, "SmallNormal");
        Value weight = context.Weight(new Shape(positions, x.Shape[1]), init, positions, x.Shape[1], isTable: true);
        return new LayerOutput(context.Map(new Argument(0) + new Argument(1), x, context.Apply(new Rows(steps), weight)), "x[t] + W[t]");
    }
}
