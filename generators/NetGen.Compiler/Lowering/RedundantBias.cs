using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Lowering;

/// <summary>Finds biases that a normalisation takes off again.</summary>
internal static class RedundantBias
{
    /// <summary>Suggests layers without a bias, when all layers are known.</summary>
    /// <param name="graph">The forward pass.</param>
    /// <param name="normalized">Outputs that a layer takes the mean off, and the name of that layer.</param>
    public static IEnumerable<Problem> Find(Graph graph, IReadOnlyList<(NamedValue Input, string Layer)> normalized)
    {
        if (normalized.Count == 0)
            yield break;

        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        foreach ((NamedValue input, string layer) in normalized)
        {
            // Another layer that takes the output may well need the bias.
            if (AddsBias(input.Value.Producer) && consumers[input.Value].All(user => user.Origin.Layer == layer))
                yield return BiasBeforeNorm.At(input.Place, input.Name, layer);
        }
    }

    private static bool AddsBias(Node node) =>
        node.Op is Map { Body: Binary { Function: BinaryFunction.Add, X: Argument { Index: 0 }, Y: Argument { Index: 1 } } }
        && node.Inputs[0].Producer.Op is (MatMul or Convolve or ConvolveTransposed)
        && node.Inputs[1].Producer.Op is Source { Kind: SourceKind.Parameter };
}
