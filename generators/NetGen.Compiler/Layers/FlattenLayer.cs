using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Makes a sample a vector: <c>[d₁, …, dₙ] → [d₁ · … · dₙ]</c>.</summary>
internal sealed class FlattenLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Flatten";

    /// <inheritdoc/>
    public override bool MixesSteps => true;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Numbers();
        return new LayerOutput(x.Shape.Rank == 1 ? x : context.Apply(new Reshape(new Shape(x.Shape.Length)), x), "x as a vector");
    }
}
