using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Reshape, Slice, Pad, Concat, Reverse and History.</summary>
internal static class LayoutOps
{
    public static Tensor Reshape(TensorType type, int samples, Tensor input) => new(type, samples, input.Elements);

    public static Tensor Slice(Slice op, TensorType type, int samples, Tensor input)
    {
        var result = new Tensor(type, samples);
        Copy(input, result, op.Axis, from: op.Start, to: 0, op.Count);
        return result;
    }

    public static Tensor Pad(Pad op, TensorType type, int samples, Tensor input)
    {
        var result = new Tensor(type, samples);
        Copy(input, result, op.Axis, from: 0, to: op.Before, input.Shape[op.Axis]);
        return result;
    }

    public static Tensor Concat(Concat op, TensorType type, int samples, IReadOnlyList<Tensor> inputs)
    {
        var result = new Tensor(type, samples);
        int start = 0;
        foreach (Tensor input in inputs)
        {
            Copy(input, result, op.Axis, from: 0, to: start, input.Shape[op.Axis]);
            start += input.Shape[op.Axis];
        }

        return result;
    }

    public static Tensor Reverse(Reverse op, TensorType type, int samples, Tensor input)
    {
        var result = new Tensor(type, samples);
        for (int position = 0, last = type.Shape[op.Axis] - 1; position <= last; position++)
            Copy(input, result, op.Axis, from: position, to: last - position, count: 1);
        return result;
    }

    /// <summary>Copies a run of positions of one axis to another place of the same axis.</summary>
    private static void Copy(Tensor source, Tensor target, int axis, int from, int to, int count)
    {
        int inner = source.Shape.Dimensions.Skip(axis + 1).Aggregate(1, (product, dimension) => product * dimension);
        int sourceRun = source.Shape[axis] * inner, targetRun = target.Shape[axis] * inner;
        for (int run = 0; run < source.Elements.Length / sourceRun; run++)
        {
            source.Elements.AsSpan((run * sourceRun) + (from * inner), count * inner)
                .CopyTo(target.Elements.AsSpan((run * targetRun) + (to * inner)));
        }
    }

    /// <summary>One sample. The ring of past steps is changed in place, as in a state.</summary>
    public static Tensor History(History op, TensorType type, long position, Tensor past, Tensor own)
    {
        int channels = own.Columns;
        double[] taps = [.. Enumerable.Range(0, op.Taps - 1).SelectMany(tap => past.Elements.Skip((int)((position + (tap * op.Dilation)) % op.Past) * channels).Take(channels)), .. own.Elements];
        own.Elements.CopyTo(past.Elements, (int)(position % op.Past) * channels);
        return new Tensor(type, 1, taps);
    }
}
