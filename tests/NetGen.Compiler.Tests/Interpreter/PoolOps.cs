using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Pool and its gradients, position by position.</summary>
internal static class PoolOps
{
    public static Tensor Pool(Pool op, TensorType type, int samples, Tensor x)
    {
        var y = new Tensor(type, samples);
        ForEach(op.Window, x.Shape, type.Shape, samples, (position, row, column, elements) => y.Elements[position] = op.Kind == PoolKind.Maximum
            ? elements.Max(element => x.Elements[element])
            : elements.Sum(element => x.Elements[element]) / Divisor(op.Window, op.Counted, x.Shape, row, column));
        return y;
    }

    public static Tensor MaxGradient(MaxPoolGradient op, TensorType type, int samples, Tensor x, Tensor y, Tensor dy)
    {
        var dx = new Tensor(type, samples);
        ForEach(op.Window, x.Shape, y.Shape, samples, (position, _, _, elements) =>
            dx.Elements[elements.First(element => x.Elements[element] == y.Elements[position])] += dy.Elements[position]);
        return dx;
    }

    public static Tensor AverageGradient(AveragePoolGradient op, TensorType type, int samples, Tensor dy)
    {
        var dx = new Tensor(type, samples);
        ForEach(op.Window, type.Shape, dy.Shape, samples, (position, row, column, elements) =>
        {
            foreach (int element in elements)
                dx.Elements[element] += dy.Elements[position] / Divisor(op.Window, op.Counted, type.Shape, row, column);
        });
        return dx;
    }

    /// <summary>How many taps count: those on the image, and those on padding that counts.</summary>
    private static double Divisor(Window window, Window? counted, Shape image, int row, int column)
    {
        int Taps(WindowAxis axis, WindowAxis? padded, int position, int length) => Enumerable.Range(0, axis.Size).Count(tap =>
            axis.Element(position, tap) >= -(padded?.Before ?? 0) && axis.Element(position, tap) < length + (padded?.Behind ?? 0));
        return Taps(window.Height, counted?.Height, row, image[0]) * Taps(window.Width, counted?.Width, column, image[1]);
    }

    private static void ForEach(Window window, Shape image, Shape positions, int samples, Action<int, int, int, int[]> compute)
    {
        for (int sample = 0; sample < samples; sample++)
        for (int row = 0; row < positions[0]; row++)
        for (int column = 0; column < positions[1]; column++)
        for (int channel = 0; channel < positions[2]; channel++)
        {
            var elements = new List<int>();
            for (int i = 0; i < window.Height.Size; i++)
            for (int j = 0; j < window.Width.Size; j++)
            {
                int h = window.Height.Element(row, i), w = window.Width.Element(column, j);
                if (h >= 0 && h < image[0] && w >= 0 && w < image[1])
                    elements.Add((((((sample * image[0]) + h) * image[1]) + w) * image[2]) + channel);
            }

            compute((((((sample * positions[0]) + row) * positions[1]) + column) * positions[2]) + channel, row, column, [.. elements]);
        }
    }
}
