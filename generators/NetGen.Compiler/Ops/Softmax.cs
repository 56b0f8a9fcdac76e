using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>softmax(x)ᵢ = e^(xᵢ − m) / Σⱼ e^(xⱼ − m) over the last axis, m the largest x; or its logarithm.</summary>
/// <param name="Logarithm">Whether the logarithm is asked for: xᵢ − m − ln Σⱼ e^(xⱼ − m).</param>
public sealed record Softmax(bool Logarithm = false) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0].Element == ElementKind.Number && inputs[0].Shape.Rank > 0, inputs);
        return [inputs[0]];
    }

    /// <summary>dx = y (dy − Σ dy · y); of the logarithm dx = dy − eʸ Σ dy.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        GraphBuilder builder = context.Builder;
        Value y = context.Output, dy = context.OutputGradient;
        Expression ay = new Argument(0), ady = new Argument(1), sum = new Argument(2);
        Reduce sumLast = Reduce.SumLast(y.Type);
        if (Logarithm)
            return [Map.Apply(builder, ady - (Expression.Apply(UnaryFunction.Exp, ay) * sum), y, dy, builder.Apply(sumLast, dy))];

        Value total = builder.Apply(sumLast, Map.Apply(builder, ay * ady, y, dy));
        return [Map.Apply(builder, ay * (ady - sum), y, dy, total)];
    }
}
