using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Passes;

/// <summary>Lets the gradient of a convolution's weights, for which dy comes by anyway, sum it for the bias too.</summary>
public static class SumWithWeights
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        var current = new Dictionary<Value, Value>();
        var together = new Dictionary<Node, Node>();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        {
            for (int i = 0; i < inputs.Length; i++)
                current[node.Inputs[i]] = inputs[i];
            if (node.Op is ConvolveWeights)
                return together.TryGetValue(node, out Node? both) ? [both.Outputs[0]] : null;
            if (!IsSumOfPositions(node) || consumers[node.Inputs[0]].FirstOrDefault(user => IsProductWith(user, node.Inputs[0])) is not { } weights || together.ContainsKey(weights)
                || !current.TryGetValue(weights.Inputs[0], out Value? x))
            {
                return null;
            }

            builder.Origin = weights.Origin;
            together[weights] = builder.Append(((ConvolveWeights)weights.Op) with { WithSums = true }, x, inputs[0]);
            return [together[weights].Outputs[1]];
        });
    }

    // A transposed convolution has it where others have the image; a depthwise one goes by it one vector of channels after the other.
    private static bool IsProductWith(Node node, Value dy) =>
        node.Op is ConvolveWeights op && node.Inputs[1] == dy && (op.Groups == 1 || op.Groups < node.Inputs[0].Shape[2]);

    private static bool IsSumOfPositions(Node node) =>
        node.Op is Reduce { Body: null } sum && node.Inputs[0].Shape.Rank == 3 && sum.Target == TensorType.Shared(new Shape(node.Inputs[0].Shape.Last));
}
