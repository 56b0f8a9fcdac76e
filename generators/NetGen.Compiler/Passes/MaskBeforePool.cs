using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Multiplies by an activation's gradient before a maximum's gradient instead of behind it. What passes a maximum back goes to the element that equals it, so a
/// factor that depends on the element can as well be that of the maximum: of a few elements instead of all, and often in the epilogue of the product before.
/// </summary>
public static class MaskBeforePool
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        {
            int gradient = node.Inputs.ToList().FindIndex(input => input.Producer.Op is MaxPoolGradient);
            if (node.Op is not Map map || inputs.Length != 2 || gradient < 0 || consumers[node.Inputs[gradient]].Count > 1)
                return null;
            Node pool = inputs[gradient].Producer;
            if (inputs[1 - gradient] != pool.Inputs[0] || !IsLinear(map.Body, gradient))
                return null;
            Expression body = map.Body.Replace(part => part is Argument a ? new Argument(a.Index == gradient ? 0 : 1) : null);
            return builder.Append(pool.Op, pool.Inputs[0], pool.Inputs[1], Map.Apply(builder, body, pool.Inputs[2], pool.Inputs[1])).Outputs;
        });
    }

    // Whether it is the argument times something else, so that nothing comes of nothing and a sum of the sum.
    private static bool IsLinear(Expression expression, int argument) => expression switch
    {
        Argument a => a.Index == argument,
        Constant { Value: 0 } => true,
        Unary { Function: UnaryFunction.Negate } negative => IsLinear(negative.X, argument),
        Binary { Function: BinaryFunction.Multiply } product =>
            (IsLinear(product.X, argument) && IsFree(product.Y, argument)) || (IsFree(product.X, argument) && IsLinear(product.Y, argument)),
        Select select => IsFree(select.Left, argument) && IsFree(select.Right, argument) && IsLinear(select.Then, argument) && IsLinear(select.Else, argument),
        _ => false,
    };

    private static bool IsFree(Expression expression, int argument) => !expression.Arguments().Contains(argument);
}
