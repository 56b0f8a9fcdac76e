using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>
/// Convolutions and transposed ones, as products of matrices that nobody builds: rows are neighbouring outputs, whose inputs lie a
/// stride apart in the image, columns are channels. Outputs whose window crosses the border have tiles with fewer taps.
/// </summary>
public static class ConvolutionKernel
{
    /// <summary>Writes the kernel of a <see cref="Convolve"/> or <see cref="ConvolveTransposed"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        ConvolutionGeometry geometry = ConvolutionGeometry.Of(node);
        Value image = node.Inputs[0], weights = node.Inputs[1];
        builder.Memory(image, "x");
        builder.Memory(weights, "w");
        Value[] others = [.. node.Inputs.Skip(2)];
        ContractionExtra[] extras = [.. others.Select((input, i) => ContractionExtra.Add(builder, input, i == 0 ? "" : $"{i + 1}"))];
        builder.Memory(node.Output, "y");
        builder.Samples();

        Expression? epilogue = ((IWithEpilogue)node.Op).Epilogue;
        Contraction contraction = ContractionStart.Choose(new Contraction(
            builder.Name, builder.Lanes, geometry.GroupOutputs, RowStride: 0, StepStride: 1, Steps: "0", extras, InitialValue.Zero,
            epilogue ?? new Argument(0), builder.Accumulates, Overread: builder.Entry.MayOverread(weights))
        {
            WeightStride = geometry.Output[2],
        });
        if (geometry.IsDepthwise)
            new DepthwiseLoops(builder, contraction with { Columns = geometry.Groups }, geometry).Write();
        else
            new ConvolutionLoops(builder, contraction, geometry).Write();
        return builder.Build(Comment(builder, image, weights, others, epilogue));
    }

    private static string Comment(KernelBuilder builder, Value image, Value weights, Value[] others, Expression? epilogue)
    {
        EntryPoint entry = builder.Entry;
        string sum = $"{entry.Display(image)} {(builder.Node.Op is Convolve ? "∗" : "∗ᵀ")} {entry.Display(weights)}";
        string formula = epilogue is null ? sum : ExpressionText.Write(epilogue, [sum, .. others.Select(entry.Display)]);
        return $"{builder.Assignment()} {formula}: {image.Type} ∗ {weights.Type} → {builder.Node.Output.Type}";
    }
}
