using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Does what follows a matrix product (bias, activation, residual, the activation's gradient of the layer before) while
/// the product is still in registers.
/// </summary>
public static class FuseEpilogue
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        {
            if (node.Op is not Map map || map.Body.IsCostly())
                return null;

            int product = Array.FindIndex(Enumerable.Range(0, inputs.Length).ToArray(), i => Takes(node, inputs, i, consumers));
            if (product < 0)
                return null;

            Node matMul = inputs[product].Producer;
            Value[] others = inputs.Where((_, i) => i != product).ToArray();
            Expression body = map.Body.Replace(part => part is Argument a
                ? new Argument(a.Index == product ? 0 : 1 + Array.IndexOf(others, inputs[a.Index]))
                : null);
            return builder.Append(((MatMul)matMul.Op) with { Epilogue = body }, [.. matMul.Inputs, .. others]).Outputs;
        });
    }

    private static bool Takes(Node node, Value[] inputs, int i, Dictionary<Value, List<Node>> consumers)
    {
        Value product = inputs[i];
        return product.Producer.Op is MatMul { Epilogue: null }
            && consumers[node.Inputs[i]].Count == 1
            && product.Type == node.Output.Type
            && inputs.All(input => input == product || FitsTile(input.Type, product.Type));
    }

    // What the epilogue can read beside the tile: the same place of another tensor, a row for all rows, one number.
    private static bool FitsTile(TensorType extra, TensorType product) =>
        extra == product || extra.IsScalar || (!extra.Batched && extra.Shape.Length == product.Shape.Last && extra.Shape.Last == product.Shape.Last);
}
