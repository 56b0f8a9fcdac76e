using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Gives products with a large matrix that all samples share a <see cref="Pack"/>ed copy of it, made once a call.</summary>
public static class PackWeights
{
    // Floats: half of a cache of 1 MiB. What is smaller stays there between one tile of rows and the next.
    private const int Large = 128 * 1024;

    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        node.Op is MatMul { TransposeA: false, Packed: false } product && inputs[0].Type.Batched && inputs[1].Shape.Length >= Large && IsShared(inputs[1])
            ? builder.Append(product with { Packed = true }, [.. inputs.Take(2), builder.Apply(new Pack(), inputs[1]), .. inputs.Skip(2)]).Outputs
            : null);

    private static bool IsShared(Value matrix) => matrix.Producer.Op is Source { Kind: SourceKind.Parameter } or Transpose
        && matrix.Producer.Inputs.All(IsShared);
}
