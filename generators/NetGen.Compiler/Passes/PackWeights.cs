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
    {
        if (node.Op is not MatMul { TransposeA: false } product || !inputs[0].Type.Batched || inputs[1].Shape.Length < Large)
            return null;

        // A matrix that came transposed is packed from what it was, and few samples take that as it is.
        bool transposed = inputs[1].Producer.Op == Transpose.OfMatrix;
        Value matrix = transposed ? inputs[1].Producer.Inputs[0] : inputs[1];
        return matrix.Producer.Op is Source { Kind: SourceKind.Parameter }
            ? builder.Append(
                product with { TransposeB = transposed, Packed = true },
                [inputs[0], matrix, builder.Apply(new Pack(transposed), matrix), .. inputs.Skip(2)]).Outputs
            : null;
    });
}
