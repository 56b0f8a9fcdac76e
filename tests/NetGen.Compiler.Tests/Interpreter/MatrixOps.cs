using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>MatMul and Transpose.</summary>
internal static class MatrixOps
{
    public static Tensor MatMul(MatMul op, TensorType type, int samples, IReadOnlyList<Tensor> inputs)
    {
        Tensor product = op.TransposeA ? OuterProduct(inputs[0], inputs[1], type) : Product(inputs[0], op.TransposeB ? Transposed(inputs[1]) : inputs[1], type, samples);
        return op.Epilogue is null ? product : PointwiseOps.Map(op.Epilogue, type, samples, [product, .. inputs.Skip(op.Operands)]);
    }

    public static Tensor Transpose(Transpose op, TensorType type, int samples, Tensor input)
    {
        int[] strides = Layout.Strides(input.Shape);
        int[] places = Layout.Places(type.Shape, [.. op.Axes.Select(axis => strides[axis])]);
        int length = type.Shape.Length;
        var result = new Tensor(type, samples);
        for (int i = 0; i < result.Elements.Length; i++)
            result.Elements[i] = input.Elements[(i / length * length) + places[i % length]];
        return result;
    }

    private static Tensor Transposed(Tensor matrix) =>
        Transpose(NetGen.Compiler.Ops.Transpose.OfMatrix, TensorType.Shared(new Shape(matrix.Shape[1], matrix.Shape[0])), 1, matrix);

    private static Tensor Product(Tensor a, Tensor b, TensorType type, int samples)
    {
        var result = new Tensor(type, samples);
        for (int row = 0; row < a.Rows; row++)
        {
            Span<double> x = a.Row(row), y = result.Row(row);
            for (int k = 0; k < x.Length; k++)
                AddScaled(y, x[k], b.Row(k));
        }

        return result;
    }

    private static Tensor OuterProduct(Tensor a, Tensor b, TensorType type)
    {
        var result = new Tensor(type, 1);
        for (int row = 0; row < a.Rows; row++)
        {
            Span<double> x = a.Row(row);
            for (int m = 0; m < x.Length; m++)
                AddScaled(result.Row(m), x[m], b.Row(row));
        }

        return result;
    }

    private static void AddScaled(Span<double> sum, double factor, Span<double> row)
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += factor * row[i];
    }
}
