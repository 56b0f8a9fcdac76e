using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Ops;

/// <summary>A pointwise formula over the inputs, which broadcast to one shape.</summary>
/// <param name="Body">The formula; its arguments are the inputs.</param>
public sealed record Map(Expression Body) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count > 0 && inputs.All(input => input.Element == ElementKind.Number), inputs);
        return [JoinAll(inputs)];
    }

    /// <summary>Appends a formula; arguments that don't occur are dropped, and a formula that is just an argument costs nothing.</summary>
    public static Value Apply(GraphBuilder builder, Expression body, params Value[] inputs)
    {
        int[] used = body.Arguments();
        if (used.Length < inputs.Length || inputs.Distinct().Count() < inputs.Length)
        {
            // A formula without arguments still needs one, for its shape.
            if (used.Length == 0)
                used = [0];
            Value[] kept = used.Select(index => inputs[index]).Distinct().ToArray();
            body = body.Replace(part => part is Argument a ? new Argument(Array.IndexOf(kept, inputs[a.Index])) : null);
            inputs = kept;
        }

        return body is Argument && inputs.Length == 1 ? inputs[0] : builder.Apply(new Map(body), inputs);
    }

    /// <summary>
    /// For each input x: Σ dy · ∂body/∂x over what x was repeated over. Where the derivative contains the body itself, the
    /// stored output takes its place.
    /// </summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        int count = context.Inputs.Count;
        Value[] arguments = [.. context.Inputs, context.Output, context.OutputGradient];
        return context.Inputs.Select((input, i) =>
        {
            if (!context.NeedsGradient[i])
                return null;
            Expression derivative = Derivative.Of(Body, i);
            if (derivative is Constant { Value: 0 })
                return null;
            derivative = derivative.Replace(part => part is not Argument and not Constant && part == Body ? new Argument(count) : null);
            Value gradient = Apply(context.Builder, new Argument(count + 1) * derivative, arguments);
            return context.SumTo(gradient, input.Type);
        }).ToArray();
    }

    private TensorType JoinAll(IReadOnlyList<TensorType> inputs)
    {
        TensorType joined = inputs[0];
        foreach (TensorType input in inputs.Skip(1))
            joined = Broadcast.Join(joined, input) ?? throw new GraphException($"{this} does not take ({string.Join(", ", inputs)}).");
        return joined;
    }
}
