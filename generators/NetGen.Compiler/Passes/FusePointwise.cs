using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Puts pointwise formulas into the formulas that take them, so that a chain reads and writes memory once. A value that is
/// also needed elsewhere is computed twice only where that is a handful of instructions on values that are there anyway.
/// </summary>
public static class FusePointwise
{
    // A kernel that reads more streams than this gains nothing by one more.
    private const int MostInputs = 8;

    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        var users = new Dictionary<Value, int>();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        {
            Value[] result = node.Op is Map map ? Fuse(builder, node, map, inputs, users) : builder.Append(node.Op, inputs).Outputs.ToArray();
            for (int i = 0; i < result.Length; i++)
                users[result[i]] = consumers[node.Outputs[i]].Count;
            return result;
        });
    }

    private static Value[] Fuse(GraphBuilder builder, Node node, Map map, Value[] inputs, Dictionary<Value, int> users)
    {
        Expression body = map.Body;
        var arguments = inputs.ToList();
        for (int i = 0; i < inputs.Length; i++)
        {
            Value input = inputs[i];
            if (input.Producer.Op is not Map inner || !IsWorthIt(input, inner, node, users[input]))
                continue;
            if (arguments.Concat(input.Producer.Inputs).Distinct().Count() > MostInputs)
                continue;

            int first = arguments.Count, hole = i;
            arguments.AddRange(input.Producer.Inputs);
            Expression moved = inner.Body.Replace(part => part is Argument a ? new Argument(first + a.Index) : null);
            body = body.Replace(part => part is Argument a && a.Index == hole ? moved : null);
        }

        return [Map.Apply(builder, body, arguments.ToArray())];
    }

    private static bool IsWorthIt(Value input, Map inner, Node consumer, int users)
    {
        // What is repeated is cheaper computed once: a scalar, what all samples share, a row if it is more than a few instructions.
        if (input.Type.IsScalar && !consumer.Output.Type.IsScalar)
            return false;
        if (!input.Type.Batched && consumer.Output.Type.Batched)
            return false;
        if (input.Type != consumer.Output.Type && (inner.Body.IsCostly() || inner.Body.HasDivision()))
            return false;
        if (users == 1)
            return true;
        return !inner.Body.IsCostly() && inner.Body.Descendants().Count() <= 3 && input.Producer.Inputs.Count == 1;
    }
}
