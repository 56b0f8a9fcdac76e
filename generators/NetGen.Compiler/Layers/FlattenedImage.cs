using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// Features that are an image put in a row. Its channels stand last here and first in PyTorch, so the weights that a layer
/// has for them stand in another order in PyTorch's files.
/// </summary>
internal static class FlattenedImage
{
    /// <summary>The image's shape, or <see langword="null"/> if the features are none.</summary>
    public static Shape? Of(Value features)
    {
        if (features.Shape.Rank != 1)
            return null;
        Value flat = Through(features, value => value.Producer.Op is Map or Dropout);
        if (flat.Producer.Op is not Reshape)
            return null;

        // Steps of a sequence stand in the same order in both, unless a convolution or pooling made channels of their features.
        Value image = flat.Producer.Inputs[0];
        bool isImage = image.Shape.Rank == 3 || (image.Shape.Rank == 2 && IsSlid(image));
        return isImage && image.Shape.Length > image.Shape.Last ? image.Shape : null;
    }

    private static bool IsSlid(Value steps) =>
        Through(steps, value => value.Producer.Op is Map or Dropout or Reshape).Producer.Op is Convolve or Pool;

    // Back through what leaves every element in its place.
    private static Value Through(Value value, Func<Value, bool> isTransparent)
    {
        while (isTransparent(value) && value.Producer.Inputs.FirstOrDefault(input => input.Type.Batched && input.Shape.Length == value.Shape.Length) is { } before)
            value = before;
        return value;
    }
}
