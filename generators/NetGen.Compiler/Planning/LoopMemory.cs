using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Planning;

/// <summary>Where the values of a loop's body live: in parts of sequences, where what is carried lies, or in memory of their own.</summary>
public static class LoopMemory
{
    /// <summary>The values that need memory of their own.</summary>
    public static IEnumerable<Value> Own(Scan scan)
    {
        var elsewhere = new HashSet<Value>(scan.Results.Concat(Enumerable.Range(0, scan.Starts.Count).Where(i => IsInPlace(scan, i)).Select(i => scan.Carried[i])));
        return scan.Body.Nodes.Where(node => node.Op is not Source).SelectMany(node => node.Outputs).Where(value => !elsewhere.Contains(value));
    }

    /// <summary>The values that live where others do.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="outside">Where values outside of it live.</param>
    public static IEnumerable<(Value Value, Location Location)> Shared(Node loop, Func<Value, Location> outside)
    {
        var scan = (Scan)loop.Op;
        IReadOnlyList<Value> results = scan.Results, carried = scan.Carried;
        foreach (Node node in scan.Body.Nodes)
        {
            if (node.Op is not Source source)
                continue;
            yield return (node.Output, source.Kind switch
            {
                SourceKind.Carried => outside(loop.Outputs[results.Count + source.Index]),
                SourceKind.StepInput => new SequenceLocation(loop.Inputs[scan.InputOf(source)], node.Output.Shape.Length),
                _ => outside(loop.Inputs[scan.InputOf(source)]),
            });
        }

        for (int i = 0; i < results.Count; i++)
            yield return (results[i], new SequenceLocation(loop.Outputs[i], results[i].Shape.Length));
        for (int i = 0; i < carried.Count; i++)
        {
            if (IsInPlace(scan, i))
                yield return (carried[i], outside(loop.Outputs[results.Count + i]));
        }
    }

    // What is carried on may overwrite what was carried if nobody reads that any more, but a cell those elements that it writes.
    private static bool IsInPlace(Scan scan, int index)
    {
        Value next = scan.Carried[index];
        Node[] nodes = [.. scan.Body.Nodes];
        if (nodes.FirstOrDefault(node => node.Op is Source { Kind: SourceKind.Carried } source && source.Index == index) is not { } before)
            return next.Producer.Op is not Source;
        int writer = Array.IndexOf(nodes, next.Producer);
        return nodes.Skip(writer + 1).All(node => node.Op is Sink || !node.Inputs.Contains(before.Output))
            && (!next.Producer.Inputs.Contains(before.Output) || next.Producer.Op is Cell { Width: var width } && width == next.Shape.Length);
    }
}
