using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Turns what is pointwise in the bodies of loops into cells: between two products, one pass over all elements.</summary>
public static class FuseCells
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        node.Op is Scan scan ? builder.Append(scan with { Body = new CellFusion(scan.Body).Run() }, inputs).Outputs : null);
}
