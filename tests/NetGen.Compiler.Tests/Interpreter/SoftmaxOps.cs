using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Softmax and SoftmaxCrossEntropy.</summary>
internal static class SoftmaxOps
{
    public static Tensor Softmax(Softmax op, Tensor x)
    {
        Tensor result = LogSoftmax(x);
        if (!op.Logarithm)
        {
            foreach (ref double y in result.Elements.AsSpan())
                y = Math.Exp(y);
        }

        return result;
    }

    public static Tensor[] CrossEntropy(IReadOnlyList<TensorType> types, int samples, Tensor logits, Tensor classes)
    {
        Tensor logarithms = LogSoftmax(logits);
        Tensor losses = new(types[0], samples), gradients = new(types[1], samples);
        for (int row = 0; row < logits.Rows; row++)
        {
            int target = (int)classes.Elements[row];
            losses.Elements[row] = -logarithms.Row(row)[target];
            for (int i = 0; i < logits.Columns; i++)
                gradients.Row(row)[i] = Math.Exp(logarithms.Row(row)[i]) - (i == target ? 1 : 0);
        }

        return [losses, gradients];
    }

    private static Tensor LogSoftmax(Tensor x)
    {
        var result = new Tensor(x.Type, x.Samples);
        for (int row = 0; row < x.Rows; row++)
        {
            double[] values = x.Row(row).ToArray();
            double largest = values.Max(), logSum = Math.Log(values.Sum(value => Math.Exp(value - largest)));
            for (int i = 0; i < values.Length; i++)
                result.Row(row)[i] = values[i] - largest - logSum;
        }

        return result;
    }
}
