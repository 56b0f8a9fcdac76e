using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The sum of outputs of one shape.</summary>
internal sealed class AddLayer : JoinLayer
{
    /// <inheritdoc/>
    public override string Name => "Add";

    /// <inheritdoc/>
    protected override string Rule => "outputs of one shape";

    /// <inheritdoc/>
    protected override string Separator => " + ";

    /// <inheritdoc/>
    protected override bool Match(Shape first, Shape other) => first == other;

    /// <inheritdoc/>
    protected override Value Join(LayerContext context, Value[] values) =>
        values.Aggregate((sum, next) => context.Map(new Argument(0) + new Argument(1), sum, next));
}
