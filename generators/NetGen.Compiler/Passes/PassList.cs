using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Passes;

/// <summary>All passes, in the order in which they run. Each takes a graph and gives a graph that computes the same.</summary>
public static class PassList
{
    /// <summary>The passes by name.</summary>
    public static IReadOnlyList<(string Name, Func<Graph, Graph> Run)> All { get; } =
    [
        (nameof(Simplify), Simplify.Run),
        (nameof(CommonSubexpressions), CommonSubexpressions.Run),
        (nameof(RemoveDeadCode), RemoveDeadCode.Run),
        (nameof(TrimScans), TrimScans.Run),
        (nameof(MaskBeforePool), MaskBeforePool.Run),
        (nameof(FusePointwise), FusePointwise.Run),

        // What was fused away would count as a user of what it took.
        (nameof(RemoveDeadCode), RemoveDeadCode.Run),
        (nameof(FuseReduceBody), FuseReduceBody.Run),
        (nameof(SumWithWeights), SumWithWeights.Run),
        (nameof(SpreadFewChannels), SpreadFewChannels.Run),
        (nameof(FuseEpilogue), FuseEpilogue.Run),
        (nameof(RemoveDeadCode), RemoveDeadCode.Run),
        (nameof(FuseCells), FuseCells.Run),
        (nameof(PackWeights), PackWeights.Run),
        (nameof(PackLoopWeights), PackLoopWeights.Run),
        (nameof(TrimScans), TrimScans.Run),
        (nameof(WidenConvolutions), WidenConvolutions.Run),
        (nameof(RemoveDeadCode), RemoveDeadCode.Run),
    ];

    /// <summary>Runs those passes that pay for a single sample: none that prepares weights for many, and transposed ones are read as they lie.</summary>
    public static Graph RunForOne(Graph graph)
    {
        Graph passed = All.Where(pass => pass.Name is not (nameof(PackWeights) or nameof(PackLoopWeights) or nameof(WidenConvolutions))).Aggregate(graph, (result, pass) => pass.Run(result));
        return RemoveDeadCode.Run(ReadTransposed.Run(passed));
    }

    /// <summary>Runs all passes. <paramref name="verify"/> looks at the graph after each.</summary>
    public static Graph Run(Graph graph, Action<string, Graph>? verify = null)
    {
        foreach ((string name, Func<Graph, Graph> pass) in All)
        {
            graph = pass(graph);
            verify?.Invoke(name, graph);
        }

        return graph;
    }
}
