using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Gives the products of a loop a <see cref="Pack"/>ed copy of their matrix. Each step reads all of it again, from the second cache: as fast as that gives it only if it
/// lies in the order in which it is read.
/// </summary>
public static class PackLoopWeights
{
    // Floats: more than the nearest cache holds. And steps enough to pay for the copy.
    private const int Large = 16 * 1024, ManySteps = 16;

    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
    {
        if (node.Op is not Scan { Steps: >= ManySteps } scan)
            return null;
        var shared = new List<Value>(inputs);
        Graph body = GraphRewriter.Rewrite(scan.Body, (inner, product, operands) =>
        {
            if (product.Op is not MatMul { TransposeA: false, Packed: false } matMul || operands[1].Shape.Length < Large
                || operands[1].Producer.Op is not Source { Kind: SourceKind.Shared } source || !IsConstant(shared[scan.InputOf(source)]))
            {
                return null;
            }

            // A matrix that came transposed is packed from what it was.
            Value matrix = shared[scan.InputOf(source)];
            bool transposed = matrix.Producer.Op == Transpose.OfMatrix;
            Value original = transposed ? matrix.Producer.Inputs[0] : matrix;
            Value Share(Value value)
            {
                shared.Add(value);
                return inner.Apply(new Source(SourceKind.Shared, shared.Count - 1 - scan.Initials - scan.Sequences, value.Type));
            }

            return inner.Append(
                matMul with { TransposeB = transposed, Packed = true },
                [operands[0], transposed ? Share(original) : operands[1], Share(builder.Apply(new Pack(transposed, Always: true), original)), .. operands.Skip(2)]).Outputs;
        });
        return shared.Count == inputs.Length ? null : builder.Append(scan with { Body = RemoveDeadCode.Run(body) }, [.. shared]).Outputs;
    });

    private static bool IsConstant(Value value) =>
        value.Producer.Op is Source { Kind: SourceKind.Parameter } || (value.Producer.Op == Transpose.OfMatrix && value.Producer.Inputs[0].Producer.Op is Source { Kind: SourceKind.Parameter });
}
