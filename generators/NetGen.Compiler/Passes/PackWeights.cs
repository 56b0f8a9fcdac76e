using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Gives products with a large matrix that all samples share a <see cref="Pack"/>ed copy of it, made once a call.</summary>
public static class PackWeights
{
    // Floats: half of a cache of 1 MiB. What is smaller stays there between one tile of rows and the next.
    private const int Large = 128 * 1024;

    // Floats of all copies: 1 GiB. Beyond, memory is what is short.
    private const long Budget = 256 << 20;

    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) =>
        graph.Nodes.Where(node => MatrixOf(node) is not null).Sum(node => (long)node.Inputs[1].Shape.Length) > Budget ? graph : Pack(graph);

    private static Graph Pack(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
    {
        if (MatrixOf(node) is null)
            return null;

        // A matrix that came transposed is packed from what it was, and few samples take that as it is.
        bool transposed = inputs[1].Producer.Op == Transpose.OfMatrix;
        Value matrix = transposed ? inputs[1].Producer.Inputs[0] : inputs[1];
        return builder.Append(
            ((MatMul)node.Op) with { TransposeB = transposed, Packed = true },
            [inputs[0], matrix, builder.Apply(new Pack(transposed), matrix), .. inputs.Skip(2)]).Outputs;
    });

    // The large parameter that a product of samples takes, as it is or transposed.
    private static Value? MatrixOf(Node node)
    {
        if (node.Op is not MatMul { TransposeA: false } || !node.Inputs[0].Type.Batched || node.Inputs[1].Shape.Length < Large)
            return null;
        Value matrix = node.Inputs[1].Producer.Op == Transpose.OfMatrix ? node.Inputs[1].Producer.Inputs[0] : node.Inputs[1];
        Node producer = matrix.Producer.Op is Reshape ? matrix.Producer.Inputs[0].Producer : matrix.Producer;
        return producer.Op is Source { Kind: SourceKind.Parameter } ? matrix : null;
    }
}
