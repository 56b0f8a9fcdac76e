using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Several neighbouring outputs of few channels as one row of a product.</summary>
/// <param name="Contraction">The product.</param>
/// <param name="Outputs">How many outputs.</param>
/// <param name="Taps">Taps of a line of the widened weights.</param>
public sealed record WideOutputs(Contraction Contraction, int Outputs, int Taps)
{
    /// <summary>The wide form of a product, or <see langword="null"/> if there is none or it does not pay at this width.</summary>
    public static WideOutputs? TryCreate(KernelBuilder builder, Contraction contraction, Convolve convolve, IReadOnlyList<ContractionExtra> extras)
    {
        Node node = builder.Node;
        if (convolve.Together == 1)
            return null;
        int channels = node.Output.Shape.Last, taps = node.Inputs[2].Shape[1], columns = channels * convolve.Together;
        Lanes lanes = contraction.Lanes;
        if (lanes.Vectors(columns) * taps >= lanes.Vectors(channels) * convolve.Together * convolve.Window.Width.Size)
            return null;

        builder.Memory(node.Inputs[2], "wide");
        int next = convolve.Operands + convolve.Extras;
        ContractionExtra[] wide = [.. extras.Select((extra, i) => WidenConvolutions.IsRow(node.Inputs[convolve.Operands + i], channels)
            ? extra with { Name = builder.Memory(node.Inputs[next++], $"{extra.Name}Wide") }
            : extra)];
        return new WideOutputs(
            ContractionStart.Choose(contraction with
            {
                Weights = "wide", Columns = columns, WeightStride = columns, Extras = wide, Overread = true,
            }),
            convolve.Together, taps);
    }
}
