using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>What the normalising layers share.</summary>
internal static class Normalization
{
    private static readonly Expression First = new Argument(0), Second = new Argument(1);

    /// <summary>What is added to the variance, so that nothing is divided by 0.</summary>
    public static double Epsilon(Arguments arguments)
    {
        double epsilon = arguments.Finite("Epsilon", 1e-5);
        arguments.Require("Epsilon", (float)epsilon > 0, "greater than 0", Text.Of(epsilon));
        return epsilon;
    }

    /// <summary>The learnt factor of each channel, which starts at 1.</summary>
    public static Value Scale(LayerContext context, int channels) => context.Parameter("weight", channels, "Ones");

    /// <summary>1 / √(variance + ε).</summary>
    public static Expression Inverse(Expression variance, double epsilon) => 1 / Expression.Apply(UnaryFunction.SquareRoot, variance + epsilon);

    /// <summary>
    /// (x − mean) / √(variance + ε) · scale + shift, mean and variance those of all elements that <paramref name="statistics"/> brings together. The
    /// variance divides by their number.
    /// </summary>
    /// <param name="context">The layer.</param>
    /// <param name="x">The elements.</param>
    /// <param name="statistics">The type of mean and variance.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="scale">The factor; <see langword="null"/>: 1.</param>
    /// <param name="shift">The summand; <see langword="null"/>: 0.</param>
    public static Value Standardize(LayerContext context, Value x, TensorType statistics, double epsilon, Value? scale, Value? shift)
    {
        double share = (double)statistics.Shape.Length / x.Shape.Length;
        Value mean = context.Map(share * First, context.Apply(Reduce.Sum(statistics), x));
        Value squares = SquaresAround(context, x, mean, statistics);
        Value inverse = context.Map(Inverse(share * First, epsilon), squares);
        return Affine(context, (First - Second) * new Argument(2), [x, mean, inverse], scale, shift);
    }

    /// <summary>Σ (x − mean)².</summary>
    public static Value SquaresAround(LayerContext context, Value x, Value mean, TensorType statistics)
    {
        // Around the mean the sum is smallest: its derivative by the mean is 0.
        Value centered = context.Map(First - Second, x, context.Apply(new Detach(), mean));
        return context.Apply(Reduce.Sum(statistics), context.Map(First * First, centered));
    }

    /// <summary>A formula, times a scale and plus a shift where there are any.</summary>
    public static Value Affine(LayerContext context, Expression body, Value[] inputs, Value? scale, Value? shift)
    {
        List<Value> arguments = [.. inputs];
        if (scale is not null)
        {
            body *= new Argument(arguments.Count);
            arguments.Add(scale);
        }

        if (shift is not null)
        {
            body += new Argument(arguments.Count);
            arguments.Add(shift);
        }

        return context.Map(body, [.. arguments]);
    }
}
