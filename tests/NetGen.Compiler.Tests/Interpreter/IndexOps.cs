using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Gather, ScatterAdd, OneHot, StepMask and Pick.</summary>
internal static class IndexOps
{
    public static Tensor Gather(TensorType type, int samples, Tensor table, Tensor indices)
    {
        var result = new Tensor(type, samples);
        for (int i = 0; i < indices.Elements.Length; i++)
            table.Row((int)indices.Elements[i]).CopyTo(result.Row(i));
        return result;
    }

    public static Tensor ScatterAdd(TensorType type, Tensor indices, Tensor vectors)
    {
        var result = new Tensor(type, 1);
        for (int i = 0; i < indices.Elements.Length; i++)
        {
            for (int feature = 0; feature < vectors.Columns; feature++)
                result.Row((int)indices.Elements[i])[feature] += vectors.Row(i)[feature];
        }

        return result;
    }

    public static Tensor OneHot(OneHot op, TensorType type, int samples, Tensor indices)
    {
        var result = new Tensor(type, samples);
        int perRow = op.Count ? indices.Columns : 1;
        for (int i = 0; i < indices.Elements.Length; i++)
            result.Row(i / perRow)[(int)indices.Elements[i]]++;
        return result;
    }

    public static Tensor StepMask(TensorType type, int samples, Tensor lengths)
    {
        var result = new Tensor(type, samples);
        int steps = type.Shape[0];
        for (int i = 0; i < result.Elements.Length; i++)
            result.Elements[i] = i % steps < lengths.Elements[i / steps] ? 1 : 0;
        return result;
    }

    public static Tensor Pick(TensorType type, int samples, Tensor x, Tensor indices)
    {
        var result = new Tensor(type, samples);
        for (int row = 0; row < x.Rows; row++)
            result.Elements[row] = x.Row(row)[(int)indices.Elements[row]];
        return result;
    }
}
