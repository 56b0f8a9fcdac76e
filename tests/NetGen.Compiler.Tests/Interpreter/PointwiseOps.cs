using NetGen.Compiler.Expressions;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Map, Reduce, Repeat and Dropout.</summary>
internal static class PointwiseOps
{
    /// <summary>A formula for each element of <paramref name="type"/>, to which the arguments broadcast.</summary>
    public static Tensor Map(Expression body, TensorType type, int samples, params IReadOnlyList<Tensor> arguments)
    {
        int[][] places = arguments.Select(argument => Layout.Broadcast(argument, type, samples)).ToArray();
        var result = new Tensor(type, samples);
        var values = new double[arguments.Count];
        for (int i = 0; i < result.Elements.Length; i++)
        {
            for (int k = 0; k < values.Length; k++)
                values[k] = arguments[k].Elements[places[k][i]];
            result.Elements[i] = Evaluator.Evaluate(body, values);
        }

        return result;
    }

    public static Tensor Reduce(Reduce op, int samples, params IReadOnlyList<Tensor> inputs)
    {
        TensorType type = op.Elements(inputs.Select(input => input.Type).ToArray());
        Tensor elements = op.Body is null ? inputs[0] : Map(op.Body, type, samples, inputs);
        var result = new Tensor(op.Target, samples);
        int[] places = Layout.Broadcast(result, type, samples);
        for (int i = 0; i < places.Length; i++)
            result.Elements[places[i]] += elements.Elements[i];

        return result;
    }

    public static Tensor Repeat(Repeat op, int samples, Tensor input) => Map(new Argument(0), op.Target, samples, input);

    public static Tensor NeighborSum(NeighborSum op, Tensor input)
    {
        var result = new Tensor(input.Type, input.Samples);
        for (int i = 0; i < result.Elements.Length; i++)
        {
            int start = i - (i % input.Columns), first = Math.Max(start, i - op.Before), last = Math.Min(start + input.Columns - 1, i + op.Behind);
            for (int j = first; j <= last; j++)
                result.Elements[i] += input.Elements[j];
        }

        return result;
    }

    /// <summary>Dropout by a given mask.</summary>
    /// <param name="op">The op.</param>
    /// <param name="input">The input.</param>
    /// <param name="isDropped">Whether an element of a sample is dropped.</param>
    public static Tensor Dropout(Dropout op, Tensor input, Func<Dropout, int, int, bool> isDropped)
    {
        int length = input.Shape.Length;
        return new Tensor(input.Type, input.Samples, input.Elements
            .Select((x, i) => isDropped(op, i / length, i % length) ? 0 : x / (1 - op.Rate))
            .ToArray());
    }
}
