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
        var op = (IWithEpilogue)node.Op;
        Value[] others = [.. node.Inputs.Skip(op.Operands).Take((op as Convolve)?.Extras ?? int.MaxValue)];
        ContractionExtra[] extras = [.. others.Select((input, i) => ContractionExtra.Add(builder, input, i == 0 ? "" : $"{i + 1}"))];
        builder.Memory(node.Output, "y");
        builder.Samples();

        var contraction = new Contraction(
            builder.Name, builder.Lanes, geometry.GroupOutputs, RowStride: 0, StepStride: 1, Steps: "0", extras, InitialValue.Zero,
            op.Epilogue ?? new Argument(0), builder.Accumulates, Overread: builder.Entry.MayOverread(weights))
        {
            WeightStride = geometry.Output[2],
        };
        WideOutputs? wide = op is Convolve convolve ? WideOutputs.TryCreate(builder, contraction, convolve, extras) : null;
        contraction = ContractionStart.Choose(contraction);
        if (geometry.IsDepthwise)
            new DepthwiseLoops(builder, contraction with { Columns = geometry.Groups }, geometry).Write();
        else
            new ConvolutionLoops(builder, contraction, geometry, wide).Write();
        return builder.Build(Comment(builder, image, weights, others, op.Epilogue));
    }

    private static string Comment(KernelBuilder builder, Value image, Value weights, Value[] others, Expression? epilogue)
    {
        EntryPoint entry = builder.Entry;
        string sum = $"{entry.Display(image)} {(builder.Node.Op is Convolve ? "∗" : "∗ᵀ")} {entry.Display(weights)}";
        string formula = epilogue is null ? sum : ExpressionText.Write(epilogue, [sum, .. others.Select(entry.Display)]);
        return $"{builder.Assignment()} {formula}: {image.Type} ∗ {weights.Type} → {builder.Node.Output.Type}";
    }
}
