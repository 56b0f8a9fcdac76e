using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Turns training into inference: dropout lets everything pass.</summary>
public static class RemoveDropout
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) =>
        GraphRewriter.Rewrite(graph, (_, node, inputs) => node.Op is Dropout ? [inputs[0]] : null);
}
