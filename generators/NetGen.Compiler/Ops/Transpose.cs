using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Ops;

/// <summary>Axes in another order.</summary>
/// <param name="Axes">For each axis of the result, which axis of the input it is.</param>
public sealed record Transpose(EquatableArray<int> Axes) : Op
{
    /// <summary>Rows become columns.</summary>
    public static Transpose OfMatrix { get; } = new(new EquatableArray<int>(1, 0));

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && Axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, inputs[0].Shape.Rank)), inputs);
        return [inputs[0].With(new Shape(Axes.Select(axis => inputs[0].Shape[axis])))];
    }

    /// <summary>The gradient with its axes put back.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.Builder.Apply(new Transpose(Inverse), context.OutputGradient)];

    private EquatableArray<int> Inverse
    {
        get
        {
            var inverse = new int[Axes.Count];
            for (int i = 0; i < inverse.Length; i++)
                inverse[Axes[i]] = i;
            return new EquatableArray<int>(inverse);
        }
    }
}
