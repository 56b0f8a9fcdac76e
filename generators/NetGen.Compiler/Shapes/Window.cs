namespace NetGen.Compiler.Shapes;

/// <summary>A window that slides over the rows and columns of an image.</summary>
/// <param name="Height">Along the rows.</param>
/// <param name="Width">Along the columns.</param>
public sealed record Window(WindowAxis Height, WindowAxis Width)
{
    /// <summary>How many elements the window covers.</summary>
    public int Taps => checked(Height.Size * Width.Size);

    /// <summary>Whether anything is thought to be around the image.</summary>
    public bool IsPadded => Height.Before > 0 || Height.Behind > 0 || Width.Before > 0 || Width.Behind > 0;

    /// <summary>Whether each position covers the element at its own place and no other.</summary>
    public bool IsPoint => Taps == 1 && !IsPadded && Height.Stride == 1 && Width.Stride == 1;

    /// <summary>The image of positions: <c>[height, width, …] → [positions, positions, channels]</c>.</summary>
    public Shape Slide(Shape image, int channels) => new(Height.Positions(image[0]), Width.Positions(image[1]), channels);
}
