using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Looks up a learnt vector for each token: <c>tokens [time] → [time, features]</c>.</summary>
internal sealed class EmbeddingLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Embedding";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int features = context.Arguments.Positive("features");
        Value tokens = context.Tokens(out int vocabulary);
        return new LayerOutput(context.Apply(new Gather(), Table(context, new Shape(vocabulary, features)), tokens), "W[x]");
    }

    private static Value Table(LayerContext context, Shape shape)
    {
        string init = Initialization.Read(context.Arguments, "Normal");
        if (context.TiedWeight() is not { } tied)
            return context.Weight(shape, init, shape[0], shape[1], isTable: true);
        return tied.IsTable && tied.Value.Shape == shape ? tied.Value : throw context.TiedShapesDiffer(tied, $"{shape} from an embedding");
    }
}
