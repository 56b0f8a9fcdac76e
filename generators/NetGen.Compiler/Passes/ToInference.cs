using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Turns training into inference: dropout lets everything pass, statistics are the running ones and stay as they are.</summary>
public static class ToInference
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) => node.Op switch
    {
        Dropout => [inputs[0]],
        Attention { Dropout: not null } attention => builder.Append(attention with { Dropout = null }, inputs).Outputs,
        Statistic => [inputs[1]],
        Sink { Kind: SinkKind.Statistic } => [],

        // A mask that drops nothing.
        Map { Body: Binary { Function: BinaryFunction.Multiply } } when inputs.Length == 2 && inputs[1].Producer.Op is Map { Body: Constant { Value: 1 } } && inputs[0].Type == node.Output.Type =>
            [inputs[0]],
        Map map when node.Inputs.Count > 2 && node.Inputs[1].Producer.Op is Statistic => [MultiplyAdd(builder, map, inputs)],
        _ => null,
    });

    // (x − mean) · scale + bias = x · scale + shift: of all that only the multiply-add is left to do for each element. In training the mean is
    // that of x itself, and it is more exact to subtract it first.
    private static Value MultiplyAdd(GraphBuilder builder, Map map, Value[] inputs)
    {
        Expression x = new Argument(0), mean = new Argument(1), scale = new Argument(2), bias = new Argument(3);
        Expression product = (x - mean) * scale;
        if (map.Body != product && map.Body != product + bias)
            return builder.Append(map, inputs).Output;
        Expression shift = map.Body == product ? -(mean * scale) : bias - (mean * scale);
        return Map.Apply(builder, (x * mean) + scale, inputs[0], inputs[2], Map.Apply(builder, shift, inputs));
    }
}
