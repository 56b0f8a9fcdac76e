using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Lets transposed convolutions to few channels go by positions. A line of taps times channels, which lie side by side in the result,
/// fills vectors that the channels of one output would leave mostly empty.
/// </summary>
public static class SpreadFewChannels
{
    // Floats of the widest vector.
    private const int Lanes = 16;

    // Vectors that are saved must make up for adding to the result again and again.
    private const double Gain = 1.5;

    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
    {
        if (node.Op is not ConvolveTransposed { Groups: 1, Epilogue: null, Window: { IsPadded: false, Width.Dilation: 1 } window } op || !Pays(window.Width.Size, node.Output.Shape.Last))
            return null;

        // [kh, kw, k, n] may itself be transposed from [kh, kw, n, k].
        Value weights = inputs[1];
        bool isSwapped = weights.Producer.Op == Convolution.ChannelsSwapped;
        Value byPosition = builder.Apply(
            new Transpose(isSwapped ? new EquatableArray<int>(3, 0, 1, 2) : new EquatableArray<int>(2, 0, 1, 3)), isSwapped ? weights.Producer.Inputs[0] : weights);
        return builder.Append(new Spread(window, op.Height, op.Width), inputs[0], byPosition).Outputs;
    });

    private static bool Pays(int taps, int channels) => taps * Vectors(channels) >= Gain * Vectors(taps * channels);

    private static int Vectors(int floats) => (floats + Lanes - 1) / Lanes;
}
