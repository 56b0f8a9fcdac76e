using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Losses;

/// <summary>From the losses of elements to the loss of a tile.</summary>
internal static class Total
{
    /// <summary>Σ elements / (samples of the whole batch · <paramref name="perSample"/>).</summary>
    /// <param name="builder">Takes the nodes.</param>
    /// <param name="elements">The losses of elements.</param>
    /// <param name="perSample">Over how many elements of a sample the mean is taken; 1 for their sum.</param>
    /// <param name="lengths">How many steps count; the elements of others are left out, and a sample's mean is that of what is left.</param>
    public static Value Mean(GraphBuilder builder, Value elements, int perSample, StepLengths? lengths)
    {
        if (lengths is not null)
            elements = lengths.Apply(builder, perSample == 1 ? elements : OfFewerSteps(builder, elements, lengths));
        Value sum = builder.Apply(Reduce.Sum(TensorType.Scalar), elements);
        Expression scale = new Argument(1);
        return Map.Apply(builder, new Argument(0) * (1.0 / perSample * scale), sum, builder.Apply(Source.BatchScale));
    }

    // The fewer steps count, the more each of them.
    private static Value OfFewerSteps(GraphBuilder builder, Value elements, StepLengths lengths) =>
        Map.Apply(builder, new Argument(0) * (elements.Shape[0] / (Expression)new Argument(1)), elements, lengths.Count(builder));
}
