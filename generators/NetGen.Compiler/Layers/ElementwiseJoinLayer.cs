using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Joins outputs of one shape element by element.</summary>
internal abstract class ElementwiseJoinLayer : JoinLayer
{
    /// <inheritdoc/>
    protected override string Rule => "outputs of one shape";

    /// <inheritdoc/>
    protected override bool Match(Shape first, Shape other) => first == other;

    /// <inheritdoc/>
    protected override Value Join(LayerContext context, Value[] values) =>
        values.Aggregate((joined, next) => context.Map(Join(new Argument(0), new Argument(1)), joined, next));

    /// <summary>Two elements joined.</summary>
    protected abstract Expression Join(Expression x, Expression y);
}
