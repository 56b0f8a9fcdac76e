using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The same elements in the same order under another shape.</summary>
internal sealed class ReshapeLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Reshape";

    /// <inheritdoc/>
    public override bool MixesSteps => true;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Shape shape = context.Arguments.Dimensions("shape");
        Value x = context.Numbers();
        if (x.Shape.Length != shape.Length)
            throw new ProblemException(ReshapeChangesLength.At(context.Arguments.PlaceOf("shape"), shape, x.Shape));
        return new LayerOutput(x.Shape == shape ? x : context.Apply(new Reshape(shape), x), $"x as {shape}");
    }
}
