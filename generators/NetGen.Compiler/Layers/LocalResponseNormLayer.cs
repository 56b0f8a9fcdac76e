using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>
/// Each element divided by a power of the squares of its neighbours in the last axis (AlexNet: Krizhevsky et al. 2012):
/// y = x / (k + α / size · Σ x²)^β.
/// </summary>
internal sealed class LocalResponseNormLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "LocalResponseNorm";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Arguments arguments = context.Arguments;
        int size = arguments.Positive("size");
        double alpha = NotNegative(arguments, "Alpha", 1e-4), beta = NotNegative(arguments, "Beta", 0.75), k = arguments.Finite("K", 1);
        arguments.Require("K", (float)k > 0, "greater than 0", Text.Of(k));
        Value x = context.Numbers();

        // Neighbours that no channel has are none.
        int before = Math.Min(size / 2, x.Shape.Last - 1), behind = Math.Min((size - 1) / 2, x.Shape.Last - 1);
        Value squares = context.Apply(new NeighborSum(before, behind), context.Map(new Argument(0) * new Argument(0), x));
        Expression denominator = k + (alpha / size * new Argument(1));
        Expression power = Expression.Apply(UnaryFunction.Exp, -beta * Expression.Apply(UnaryFunction.Log, denominator));
        return new LayerOutput(
            context.Map(new Argument(0) * power, x, squares),
            $"x / ({Text.Of(k)} + {Text.Of(alpha)} / {Text.Of(size)} · Σ x²)^{Text.Of(beta)} over {Text.Of(size)} neighbouring channels");
    }

    private static double NotNegative(Arguments arguments, string name, double fallback)
    {
        double value = arguments.Finite(name, fallback);
        arguments.Require(name, value >= 0, "at least 0", Text.Of(value));
        return value;
    }
}
