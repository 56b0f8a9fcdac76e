using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// A · B: rows of features times a matrix that all samples share, <c>[…, k] · [k, n] → […, n]</c>; or, with
/// <paramref name="TransposeA"/>, Aᵀ · B summed over all rows and samples, <c>[…, m]ᵀ · […, n] → [m, n]</c>.
/// </summary>
/// <param name="TransposeA">Whether rows are what is summed over: the form of a weight's gradient.</param>
/// <param name="Epilogue">What is done to each element before it is stored.</param>
/// <param name="TransposeB">Whether it is A · Bᵀ of a B of <c>[n, k]</c>. Only <c>PackWeights</c> and <c>ReadTransposed</c> write it, after differentiation.</param>
/// <param name="Packed">Whether input 2 is B (or Bᵀ) once more, <see cref="Pack"/>ed; the epilogue's inputs follow.</param>
public sealed record MatMul(bool TransposeA = false, Expression? Epilogue = null, bool TransposeB = false, bool Packed = false) : Op, IWithEpilogue
{
    /// <inheritdoc/>
    public int Operands => Packed ? 3 : 2;

    /// <inheritdoc/>
    public Op With(Expression epilogue) => this with { Epilogue = epilogue };

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count >= Operands && inputs.All(input => input.Element == ElementKind.Number), inputs);
        TensorType a = inputs[0], b = inputs[1];
        Require(a.Shape.Rank > 0 && b.Shape.Rank > 0, inputs);
        TensorType product;
        if (TransposeA)
        {
            Require(a.Batched == b.Batched && a.Shape.WithoutLast == b.Shape.WithoutLast, inputs);
            product = TensorType.Shared(new Shape(a.Shape.Last, b.Shape.Last));
        }
        else
        {
            int k = TransposeB ? 1 : 0;
            Require(!b.Batched && b.Shape.Rank == 2 && a.Shape.Last == b.Shape[k], inputs);
            product = a.With(a.Shape.WithLast(b.Shape[1 - k]));
        }

        Require(!Packed || inputs[2].Shape == new Shape(a.Shape.Last, product.Shape.Last), inputs);
        Require(inputs.Skip(Operands).All(extra => Broadcast.Fits(extra, product)), inputs);
        return [product];
    }

    /// <summary>dA = dC · Bᵀ and dB = Aᵀ · dC; of Aᵀ · B: dA = B · dCᵀ and dB = A · dC.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        if (Epilogue is not null || TransposeB)
            throw new GraphException("Products are fused and packed after differentiation.");

        GraphBuilder builder = context.Builder;
        Value a = context.Inputs[0], b = context.Inputs[1], dc = context.OutputGradient;
        var transpose = Transpose.OfMatrix;
        return
        [
            !context.NeedsGradient[0] ? null
                : TransposeA ? builder.Apply(new MatMul(), b, builder.Apply(transpose, dc))
                : builder.Apply(new MatMul(), dc, builder.Apply(transpose, b)),
            !context.NeedsGradient[1] ? null
                : builder.Apply(new MatMul(TransposeA: !TransposeA), a, dc),
        ];
    }
}
