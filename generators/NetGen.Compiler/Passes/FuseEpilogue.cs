using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Does what follows a matrix product or a convolution (bias, activation, residual, the activation's gradient of the layer before) while
/// its sums are still in registers.
/// </summary>
public static class FuseEpilogue
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        {
            if (node.Op is not Map map)
                return null;

            int product = Array.FindIndex(Enumerable.Range(0, inputs.Length).ToArray(), i => Takes(node, inputs, i, consumers));
            if (product < 0)
                return null;

            Node sums = inputs[product].Producer;
            if (map.Body.IsCostly())
                return FuseBias(builder, map, sums, inputs, product);

            Value[] others = inputs.Where((_, i) => i != product).ToArray();
            Expression body = map.Body.Replace(part => part is Argument a
                ? new Argument(a.Index == product ? 0 : 1 + Array.IndexOf(others, inputs[a.Index]))
                : null);
            return builder.Append(((IWithEpilogue)sums.Op).With(body), [.. sums.Inputs, .. others]).Outputs;
        });
    }

    // A function of many steps would need the registers that hold the sums. The bias before it costs nothing there.
    private static IReadOnlyList<Value>? FuseBias(GraphBuilder builder, Map map, Node sums, Value[] inputs, int product)
    {
        int bias = Array.FindIndex(inputs, input => !input.Type.Batched && input.Shape.Rank > 0 && Bias.Remove(map.Body, product, Array.IndexOf(inputs, input)) is not null);
        if (bias < 0)
            return null;
        Value sum = builder.Apply(((IWithEpilogue)sums.Op).With(new Argument(0) + new Argument(1)), [.. sums.Inputs, inputs[bias]]);
        Expression rest = Bias.Remove(map.Body, product, bias)!;
        Value[] others = inputs.Where((_, i) => i != bias).Select(input => input == inputs[product] ? sum : input).ToArray();
        return builder.Append(new Map(rest.Replace(part => part is Argument a && a.Index > bias ? new Argument(a.Index - 1) : null)), others).Outputs;
    }

    private static bool Takes(Node node, Value[] inputs, int i, Dictionary<Value, List<Node>> consumers)
    {
        Value product = inputs[i];
        return product.Producer.Op is IWithEpilogue { Epilogue: null }
            && consumers[node.Inputs[i]].Count == 1
            && product.Type == node.Output.Type
            && inputs.All(input => input == product || FitsTile(input.Type, product.Type));
    }

    // What the epilogue can read beside the tile: the same place of another tensor, a row for all rows, one number.
    private static bool FitsTile(TensorType extra, TensorType product) =>
        extra == product || extra.IsScalar || (!extra.Batched && extra.Shape.Length == product.Shape.Last && extra.Shape.Last == product.Shape.Last);
}
