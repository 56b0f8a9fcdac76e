using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>
/// Gradients of a convolution's weights, as products of matrices that nobody builds: rows are taps and channels, columns the outputs' channels,
/// and summed are positions. A few lines of positions at a time go by all tiles, so that they come from the nearest caches.
/// </summary>
public static class ConvolveWeightsKernel
{
    // Floats of the image and of dy that go by at a time, and positions enough that loading and storing the sums costs little.
    private const int BlockLength = 24 * 1024, BlockPositions = 128;

    /// <summary>Writes the kernel of a <see cref="ConvolveWeights"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var op = (ConvolveWeights)node.Op;
        Value x = node.Inputs[0], dy = node.Inputs[1];
        builder.Memory(x, "x");
        builder.Memory(dy, "w");
        string[] results = op.WithSums ? ["y", "sums"] : ["y"];
        for (int i = 0; i < results.Length; i++)
            builder.Memory(node.Outputs[i], results[i]);
        builder.Samples();

        // Blocks are added up in the outputs.
        for (int i = 0; i < results.Length; i++)
        {
            if (!builder.AccumulatesIn(i))
                builder.Body.Line($"memory::MemoryMarshal.CreateSpan(ref {results[i]}, {node.Outputs[i].Shape.Length}).Clear();");
        }

        Shape image = x.Shape, positions = dy.Shape;
        int lineLength = (op.Window.Height.Stride * image[1] * image[2]) + (positions[1] * positions[2]);
        int lines = Math.Max(Math.Max(1, BlockLength / lineLength), BlockPositions / positions[1]);
        var contraction = new Contraction(
            builder.Name, builder.Lanes, positions[2] / op.Groups, RowStride: 1, StepStride: op.Window.Width.Stride * image[2], Steps: "0", [],
            InitialValue.Output, new Argument(0), Accumulates: false, Overread: builder.Entry.MayOverread(dy))
        {
            OutputStride = positions[2],
            WeightStride = positions[2],
        };
        if (op.Groups > 1 && image[2] == op.Groups && positions[2] == op.Groups)
            new DepthwiseWeightsLoops(builder, op).Write();
        else
            new ConvolveWeightsLoops(builder, contraction, op, lines).Write();
        EntryPoint entry = builder.Entry;
        string comment = $"{builder.Assignment()} {entry.Display(x)} under each tap, times {entry.Display(dy)}: {builder.Shapes(x, dy)}";
        return builder.Build(op.WithSums ? $"{comment}\n{builder.Assignment(1)} Σ {entry.Display(dy)}: {dy.Type} → {node.Outputs[1].Type}" : comment);
    }
}
