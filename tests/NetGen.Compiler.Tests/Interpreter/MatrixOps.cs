using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>MatMul and Transpose.</summary>
internal static class MatrixOps
{
    public static Tensor MatMul(MatMul op, TensorType type, int samples, IReadOnlyList<Tensor> inputs)
    {
        Tensor product = op.TransposeA ? OuterProduct(inputs[0], inputs[1], type) : Product(inputs[0], inputs[1], type, samples);
        return op.Epilogue is null ? product : PointwiseOps.Map(op.Epilogue, type, samples, [product, .. inputs.Skip(2)]);
    }

    public static Tensor Transpose(Transpose op, TensorType type, int samples, Tensor input)
    {
        int[] strides = Layout.Strides(input.Shape);
        int length = type.Shape.Length;
        int[] places = Enumerable.Range(0, length)
            .Select(element => Layout.Coordinates(type.Shape, element).Select((at, axis) => at * strides[op.Axes[axis]]).Sum())
            .ToArray();
        var result = new Tensor(type, samples);
        for (int i = 0; i < result.Elements.Length; i++)
            result.Elements[i] = input.Elements[(i / length * length) + places[i % length]];
        return result;
    }

    private static Tensor Product(Tensor a, Tensor b, TensorType type, int samples)
    {
        var result = new Tensor(type, samples);
        for (int row = 0; row < a.Rows; row++)
        {
            for (int k = 0; k < a.Columns; k++)
            {
                for (int column = 0; column < b.Columns; column++)
                    result.Row(row)[column] += a.Row(row)[k] * b.Row(k)[column];
            }
        }

        return result;
    }

    private static Tensor OuterProduct(Tensor a, Tensor b, TensorType type)
    {
        var result = new Tensor(type, 1);
        for (int row = 0; row < a.Rows; row++)
        {
            for (int m = 0; m < a.Columns; m++)
            {
                for (int n = 0; n < b.Columns; n++)
                    result.Row(m)[n] += a.Row(row)[m] * b.Row(row)[n];
            }
        }

        return result;
    }
}
