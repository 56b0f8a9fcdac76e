using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Ops;

/// <summary>What <see cref="Convolve"/> and its two gradients have in common.</summary>
public static class Convolution
{
    /// <summary>Weights with their channels swapped, where there is one group: <c>[kh, kw, c, n] → [kh, kw, n, c]</c>.</summary>
    public static Transpose ChannelsSwapped { get; } = new(new EquatableArray<int>(0, 1, 3, 2));

    /// <summary>Whether the first two inputs are an image of each sample and weights that all samples share.</summary>
    public static bool AreOperands(IReadOnlyList<TensorType> inputs) =>
        inputs.Count >= 2 && inputs.All(input => input.Element == ElementKind.Number)
        && inputs[0] is { Batched: true, Shape.Rank: 3 } && inputs[1] is { Batched: false, Shape.Rank: 4 };

    /// <summary>Whether weights are those of a window over so many channels.</summary>
    public static bool Fits(Shape weights, Window window, int groups, int channels) =>
        weights[0] == window.Height.Size && weights[1] == window.Width.Size
        && groups > 0 && channels % groups == 0 && weights[2] == channels / groups && weights[3] % groups == 0;

    /// <summary>The weights as the transposed convolution takes them: <c>[kh, kw, c/g, n] → [kh, kw, n/g, c]</c>.</summary>
    public static Value SwapChannels(GraphBuilder builder, Value weights, int groups)
    {
        Shape shape = weights.Shape;
        if (groups == 1)
            return builder.Apply(ChannelsSwapped, weights);

        int own = shape[2], others = shape[3] / groups;
        Value split = builder.Apply(new Reshape(new Shape(shape[0], shape[1], own, groups, others)), weights);
        Value swapped = builder.Apply(new Transpose(new EquatableArray<int>(0, 1, 4, 3, 2)), split);
        return builder.Apply(new Reshape(new Shape(shape[0], shape[1], others, groups * own)), swapped);
    }
}
