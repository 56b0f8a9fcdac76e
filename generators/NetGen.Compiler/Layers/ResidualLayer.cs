using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>x + block(x) (He et al. 2016); the shape stays.</summary>
internal sealed class ResidualLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Residual";

    /// <inheritdoc/>
    public override string Kind(AttributeSpec attribute) => attribute.Block?.Name ?? Name;

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        NamedValue input = context.Input();
        Value x = context.Numbers(input), y = context.Block(input).Value;
        string block = context.Arguments.Attribute.Block!.Name;
        if (x.Shape != y.Shape)
            throw new ProblemException(ResidualChangesShape.At(context.Place, block, x.Shape, y.Shape));
        return new LayerOutput(context.Map(new Argument(0) + new Argument(1), x, y), $"x + {block}(x)");
    }
}
