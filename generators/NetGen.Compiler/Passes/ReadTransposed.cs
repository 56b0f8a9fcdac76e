using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Products of a few rows with a transposed parameter read it as it lies: to transpose a language model's table of tokens for a single one would take longer than the product.
/// </summary>
public static class ReadTransposed
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        node.Op is MatMul { TransposeA: false, TransposeB: false, Packed: false } matMul && MatrixOf(inputs[1]) is { } matrix
            ? builder.Append(matMul with { TransposeB = true }, [inputs[0], matrix, .. inputs.Skip(matMul.Operands)]).Outputs
            : null);

    private static Value? MatrixOf(Value value) =>
        value.Producer.Op == Transpose.OfMatrix && value.Producer.Inputs[0].Producer.Op is Source { Kind: SourceKind.Parameter } ? value.Producer.Inputs[0] : null;
}
