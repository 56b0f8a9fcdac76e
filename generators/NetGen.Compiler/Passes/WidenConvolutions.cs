using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Lets convolutions to few channels compute several neighbouring outputs in one vector, which they would fill to a small part only.
/// The window then has more taps, some of them zeros, but fewer of them for each output.
/// </summary>
public static class WidenConvolutions
{
    // Floats of the widest vector; narrower ones do with the weights as they are where that is better.
    private const int Lanes = 16;

    // Taps that several outputs have in common must make up for the copy of the weights.
    private const double Gain = 0.8;

    // Floats of widened weights. They are made at every call, and one sample must be worth it.
    private const int MostWeights = 4096;

    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
    {
        if (node.Op is not Convolve { Groups: 1, Together: 1, Window: { Width: { Dilation: 1 } width } window } convolve)
            return null;
        int channels = node.Output.Shape.Last, outputs = Outputs(width, channels, node.Output.Shape[1]);
        if (outputs == 1 || window.Height.Size * Widen.Taps(width.Size, outputs, width.Stride) * inputs[0].Shape.Last * outputs * channels > MostWeights)
            return null;

        Value wide = builder.Apply(new Widen(outputs, width.Stride), inputs[1]);
        Value[] rows = [.. inputs.Skip(2).Where(extra => IsRow(extra, channels)).Select(row =>
            builder.Apply(new Concat(0), [.. Enumerable.Repeat(builder.Apply(new Reshape(new Shape(channels)), row), outputs)]))];
        return builder.Append(convolve with { Together = outputs }, [inputs[0], inputs[1], wide, .. inputs.Skip(2), .. rows]).Outputs;
    });

    /// <summary>Whether an epilogue's input is a row for all outputs.</summary>
    public static bool IsRow(Value extra, int channels) => !extra.Type.Batched && !extra.Type.IsScalar && extra.Shape.Length == channels;

    // The number that needs the fewest taps for each output.
    private static int Outputs(WindowAxis width, int channels, int positions)
    {
        double Taps(int outputs) => (double)Widen.Taps(width.Size, outputs, width.Stride) / outputs;
        int best = Enumerable.Range(1, Math.Max(1, Math.Min(Lanes / channels, positions))).OrderBy(Taps).First();
        return Taps(best) <= Gain * width.Size ? best : 1;
    }
}
