using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Passes;

/// <summary>Small rewrites that make a cheaper graph of the same meaning; each is one line of the switch.</summary>
public static class Simplify
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) => node.Op switch
    {
        // A reshape of a reshape is the last one; one to the shape it has is nothing.
        Reshape reshape when reshape.Shape == inputs[0].Shape => [inputs[0]],
        Reshape when inputs[0].Producer.Op is Reshape => builder.Append(node.Op, inputs[0].Producer.Inputs[0]).Outputs,

        Reverse when inputs[0].Producer.Op == node.Op => [inputs[0].Producer.Inputs[0]],

        // Some of the first rows, or of all.
        Rows { AtPosition: false } rows when rows.Count == inputs[0].Shape[0] => [inputs[0]],
        Rows when inputs[0].Producer.Op is Rows { AtPosition: false } => builder.Append(node.Op, inputs[0].Producer.Inputs[0]).Outputs,

        // (Aᵀ B)ᵀ = Bᵀ A: the gradient of a tied, transposed weight.
        Transpose transpose when transpose == Transpose.OfMatrix && inputs[0].Producer is { Op: MatMul { TransposeA: true, Epilogue: null } } product =>
            builder.Append(product.Op, product.Inputs[1], product.Inputs[0]).Outputs,
        Transpose transpose when transpose == Transpose.OfMatrix && inputs[0].Producer.Op == transpose =>
            [inputs[0].Producer.Inputs[0]],

        // A one-hot row times a matrix is a row of the matrix.
        MatMul { TransposeA: false } when inputs[0].Producer.Op is OneHot { Count: false } =>
            builder.Append(new Gather(), inputs[1], inputs[0].Producer.Inputs[0]).Outputs,
        MatMul { TransposeA: true } when inputs[0].Producer.Op is OneHot { Count: false } oneHot =>
            builder.Append(new ScatterAdd(oneHot.Classes), inputs[0].Producer.Inputs[0], inputs[1]).Outputs,

        // Pointwise formulas broadcast by themselves.
        Map when WithoutRepeats(inputs) is { } small && node.Op.Infer(small.Select(value => value.Type).ToArray()).Single() == node.Output.Type =>
            builder.Append(node.Op, small).Outputs,
        Repeat repeat when repeat.Target == inputs[0].Type => [inputs[0]],

        // Inference is a graph of its own, and gradients have been taken.
        Statistic or Detach => [inputs[0]],

        // A factor that all that is summed has in common is multiplied with the sum.
        Reduce { Body: null, Target.IsScalar: false } sum when inputs[0].Producer is { Op: Map { Body: Binary { Function: BinaryFunction.Multiply } product } } factors
            && IsCommon(product.Y, factors, sum.Target) => [SumOfFirst(builder, sum, product, factors)],
        _ => null,
    });

    private static bool IsCommon(Expression factor, Node factors, TensorType target) =>
        factor.Arguments() is { Length: > 0 } arguments && arguments.All(index => factors.Inputs[index].Type == target);

    private static Value SumOfFirst(GraphBuilder builder, Reduce sum, Binary product, Node factors)
    {
        Value[] inputs = [.. factors.Inputs];
        Value terms = Map.Apply(builder, product.X, inputs);

        // The other factor alone may have had the shape that is summed over.
        if (terms.Type != factors.Output.Type)
            return builder.Apply(sum, factors.Output);
        Expression rest = product.Y.Replace(part => part is Argument a ? new Argument(a.Index + 1) : null);
        return Map.Apply(builder, new Argument(0) * rest, [builder.Apply(sum, terms), .. inputs]);
    }

    private static Value[]? WithoutRepeats(Value[] inputs) =>
        inputs.Any(input => input.Producer.Op is Repeat)
            ? inputs.Select(input => input.Producer.Op is Repeat ? input.Producer.Inputs[0] : input).ToArray()
            : null;
}
