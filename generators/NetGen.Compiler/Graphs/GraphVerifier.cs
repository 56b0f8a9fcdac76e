namespace NetGen.Compiler.Graphs;

/// <summary>Checks what every pass must keep true. Tests run it after each pass.</summary>
public static class GraphVerifier
{
    /// <summary>Throws where a node takes a value that is not computed before it, or has other types than its op gives.</summary>
    /// <exception cref="GraphException">The graph is broken; the message names the node.</exception>
    public static void Verify(Graph graph)
    {
        var known = new HashSet<Value>();
        foreach (Node node in graph.Nodes)
        {
            foreach (Value input in node.Inputs)
            {
                if (!known.Contains(input))
                    throw new GraphException($"{node} takes {input}, which no node before it computes.");
            }

            var expected = node.Op.Infer(node.Inputs.Select(input => input.Type).ToArray());
            if (!expected.SequenceEqual(node.Outputs.Select(output => output.Type)))
                throw new GraphException($"{node} gives {string.Join(", ", node.Outputs)} instead of {string.Join(", ", expected)}.");

            foreach (Value output in node.Outputs)
                known.Add(output);
        }
    }
}
