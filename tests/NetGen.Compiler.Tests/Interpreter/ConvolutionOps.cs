using NetGen.Compiler.Expressions;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Convolve, ConvolveTransposed and ConvolveWeights: all three go through the same products of an element, a weight and a position.</summary>
internal static class ConvolutionOps
{
    public static Tensor Convolve(Convolve op, TensorType type, int samples, Tensor[] inputs)
    {
        (Tensor x, Tensor w, var y) = (inputs[0], inputs[1], new Tensor(type, samples));
        ForEach(op.Window, op.Groups, x.Shape, type.Shape, samples, (element, weight, position) => y.Elements[position] += x.Elements[element] * w.Elements[weight]);
        return Finish(op.Epilogue, y, samples, inputs.Skip(op.Operands).Take(op.Extras));
    }

    // The same products; only that w is stored with its channels swapped, and that image and positions change places.
    public static Tensor Transposed(ConvolveTransposed op, TensorType type, int samples, Tensor[] inputs)
    {
        (Tensor x, Tensor w, var y) = (inputs[0], inputs[1], new Tensor(type, samples));
        int n = type.Shape.Last, k = x.Shape.Last, ownN = n / op.Groups, ownK = k / op.Groups;
        ForEach(op.Window, op.Groups, type.Shape, x.Shape, samples, (element, weight, position) =>
        {
            int channel = weight % k, own = weight / k % ownN, tap = weight / k / ownN;
            int swapped = (((tap * ownK) + (channel % ownK)) * n) + (channel / ownK * ownN) + own;
            y.Elements[element] += x.Elements[position] * w.Elements[swapped];
        });
        return Finish(op.Epilogue, y, samples, inputs.Skip(op.Operands));
    }

    public static Tensor Spread(Spread op, TensorType type, int samples, Tensor[] inputs)
    {
        var weights = TensorType.Shared(new Shape(op.Window.Height.Size, op.Window.Width.Size, inputs[0].Shape.Last, type.Shape.Last));
        Tensor byTap = MatrixOps.Transpose(new Transpose(new(1, 2, 0, 3)), weights, 1, inputs[1]);
        return Transposed(new ConvolveTransposed(op.Window, op.Height, op.Width), type, samples, [inputs[0], byTap]);
    }

    public static Tensor[] Weights(ConvolveWeights op, TensorType[] types, Tensor x, Tensor dy)
    {
        var dw = new Tensor(types[0], 1);
        int samples = x.Elements.Length / x.Shape.Length;
        ForEach(op.Window, op.Groups, x.Shape, dy.Shape, samples, (element, weight, position) => dw.Elements[weight] += x.Elements[element] * dy.Elements[position]);
        return op.WithSums ? [dw, PointwiseOps.Reduce(Reduce.Sum(types[1]), samples, [dy])] : [dw];
    }

    public static Tensor Widen(Widen op, TensorType type, Tensor w)
    {
        var wide = new Tensor(type, 1);
        (int taps, int channels, int n) = (w.Shape[1], w.Shape[2], w.Shape[3]);
        for (int row = 0; row < w.Rows; row++)
        {
            (int line, int inLine) = (row / (taps * channels), row % (taps * channels));
            for (int output = 0; output < op.Outputs; output++)
                w.Row(row).CopyTo(wide.Row((line * type.Shape[1] * channels) + inLine + (output * op.Stride * channels))[(output * n)..]);
        }

        return wide;
    }

    private static void ForEach(Window window, int groups, Shape image, Shape positions, int samples, Action<int, int, int> product)
    {
        int own = image[2] / groups, outputs = positions[2] / groups;
        for (int sample = 0; sample < samples; sample++)
        for (int row = 0; row < positions[0]; row++)
        for (int column = 0; column < positions[1]; column++)
        for (int i = 0; i < window.Height.Size; i++)
        for (int j = 0; j < window.Width.Size; j++)
        {
            int h = window.Height.Element(row, i), w = window.Width.Element(column, j);
            if (h < 0 || h >= image[0] || w < 0 || w >= image[1])
                continue;
            for (int output = 0; output < positions[2]; output++)
            for (int c = 0; c < own; c++)
            {
                int element = (((((sample * image[0]) + h) * image[1]) + w) * image[2]) + (output / outputs * own) + c;
                int weight = (((((i * window.Width.Size) + j) * own) + c) * positions[2]) + output;
                int position = (((((sample * positions[0]) + row) * positions[1]) + column) * positions[2]) + output;
                product(element, weight, position);
            }
        }
    }

    private static Tensor Finish(Expression? epilogue, Tensor y, int samples, IEnumerable<Tensor> extras) =>
        epilogue is null ? y : PointwiseOps.Map(epilogue, y.Type, samples, [y, .. extras]);
}
