using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Outputs side by side along the last axis: <c>[…, a], […, b] → […, a + b]</c>.</summary>
internal sealed class ConcatLayer : JoinLayer
{
    /// <inheritdoc/>
    public override string Name => "Concat";

    /// <inheritdoc/>
    protected override string Rule => "outputs that agree in all dimensions but the last";

    /// <inheritdoc/>
    protected override string Separator => " ‖ ";

    /// <inheritdoc/>
    protected override bool Match(Shape first, Shape other) => first.WithLast(1) == other.WithLast(1);

    /// <inheritdoc/>
    protected override Value Join(LayerContext context, Value[] values) =>
        context.Apply(new Concat(values[0].Shape.Rank - 1), values);
}
