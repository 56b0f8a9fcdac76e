using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Turns training into inference: dropout lets everything pass, statistics are the running ones and stay as they are.</summary>
public static class ToInference
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (_, node, inputs) => node.Op switch
    {
        Dropout => [inputs[0]],
        Statistic => [inputs[1]],
        Sink { Kind: SinkKind.Statistic } => [],
        _ => null,
    });
}
