using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Straight;

/// <summary>
/// Finds the values that are needed in runs only, as the gates of a recurrent cell are: each run then has registers of its own, wherever its elements would lie in
/// whole vectors.
/// </summary>
public static class StraightCuts
{
    /// <summary>For each such value how many elements a run has.</summary>
    /// <param name="nodes">The nodes of the method; loops among them have one step.</param>
    public static Dictionary<Value, int> Of(IEnumerable<Node> nodes)
    {
        var cuts = new Dictionary<Value, int>();
        foreach (Node loop in nodes.Where(node => node.Op is Scan))
        {
            foreach (Node node in ((Scan)loop.Op).Body.Nodes)
            {
                if (node.Op is Cell cell)
                {
                    foreach (Value input in node.Inputs)
                        Cut(cuts, input, cell.Width, loop);
                }
            }
        }

        return cuts;
    }

    private static void Cut(Dictionary<Value, int> cuts, Value value, int width, Node? loop)
    {
        if (value.Shape.Length <= width || cuts.ContainsKey(value))
            return;
        cuts.Add(value, width);
        Node producer = value.Producer;
        switch (producer.Op)
        {
            case Source source when loop is not null && ((Scan)loop.Op).InputOf(source) >= 0:
                Cut(cuts, loop.Inputs[((Scan)loop.Op).InputOf(source)], width, null);
                break;
            case Reshape:
                Cut(cuts, producer.Inputs[0], width, loop);
                break;
            case MatMul or Map:
                foreach (Value along in producer.Inputs.Where((input, i) => (producer.Op is Map || i > 1) && input.Shape.Length == value.Shape.Length))
                    Cut(cuts, along, width, loop);
                break;
        }
    }
}
