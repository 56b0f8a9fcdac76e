using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>A sequence whose steps are all the same: <c>[features] → [times, features]</c>.</summary>
internal sealed class RepeatVectorLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "RepeatVector";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int times = context.Arguments.Positive("times");
        Value x = context.Numbers();
        if (x.Shape.Rank != 1)
            throw new ProblemException(DimensionsDiffer.At(context.Place, Name, "a vector [features]", x.Shape));
        return new LayerOutput(context.Apply(new Repeat(x.Type.With(new Shape(times, x.Shape.Last))), x), $"x, {times} times");
    }
}
