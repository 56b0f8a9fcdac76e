using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>Adds sines and cosines of its position to each step of a sequence, <c>[time, features]</c>.</summary>
internal sealed class PositionalEncodingLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "PositionalEncoding";

    /// <inheritdoc/>
    public override bool MixesSteps => true;

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Sequence();
        double @base = context.Arguments.GreaterThanZero("Base", 10_000);
        Value table = context.Apply(new Table(TableKind.Sinusoids, x.Shape[0], x.Shape[1], @base));
        return new LayerOutput(context.Map(new Argument(0) + new Argument(1), x, table), $"x + sin, cos of t / {Text.Of(@base)}^(2i / {Text.Of(x.Shape[1])})");
    }
}
