using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Passes;

/// <summary>Drops results of loops that nobody takes, and what only they needed.</summary>
public static class TrimScans
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        // What a backward loop no longer takes, its forward loop need no longer give.
        for (int nodes = -1, outputs = -1; ;)
        {
            graph = RemoveDeadCode.Run(Trim(graph));
            (int nextNodes, int nextOutputs) = (graph.Nodes.Count, graph.Nodes.Sum(node => node.Outputs.Count + node.Inputs.Count));
            if ((nextNodes, nextOutputs) == (nodes, outputs))
                return graph;
            (nodes, outputs) = (nextNodes, nextOutputs);
        }
    }

    private static Graph Trim(Graph graph)
    {
        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        {
            if (node.Op is not Scan scan)
                return null;
            int count = scan.Results.Count;
            int[] kept = [.. Enumerable.Range(0, count).Where(i => consumers[node.Outputs[i]].Count > 0)];
            Scan trimmed = scan.Keep(kept);
            trimmed = trimmed with { Body = RemoveDeadCode.Run(trimmed.Body) };
            (trimmed, Value[] used) = WithUsedInputs(trimmed, inputs);
            Node loop = builder.Append(trimmed, used);
            return [.. node.Outputs.Select((_, i) => loop.Outputs[i >= count ? kept.Length + i - count : Math.Max(0, Array.IndexOf(kept, i))])];
        });
    }

    private static (Scan Scan, Value[] Inputs) WithUsedInputs(Scan scan, Value[] inputs)
    {
        Source[] sources = [.. scan.Body.Nodes.Select(node => node.Op).OfType<Source>()];
        int[] Used(SourceKind kind) => [.. sources.Where(source => source.Kind == kind).Select(source => source.Index).Distinct().OrderBy(index => index)];
        (int[] sequences, int[] shared) = (Used(SourceKind.StepInput), Used(SourceKind.Shared));
        Graph body = GraphRewriter.Rewrite(scan.Body, (builder, node, _) => node.Op switch
        {
            Source { Kind: SourceKind.StepInput } source => builder.Append(source with { Index = Array.IndexOf(sequences, source.Index) }).Outputs,
            Source { Kind: SourceKind.Shared } source => builder.Append(source with { Index = Array.IndexOf(shared, source.Index) }).Outputs,
            _ => null,
        });
        int firstShared = scan.Initials + scan.Sequences;
        return (
            scan with { Body = body, Sequences = sequences.Length },
            [.. inputs.Take(scan.Initials), .. sequences.Select(i => inputs[scan.Initials + i]), .. shared.Select(i => inputs[firstShared + i])]);
    }
}
