using Samples;

namespace Autoencoder;

/// <summary>A picture of a few square images, each with its reconstruction to the right of it.</summary>
internal static class PairPicture
{
    private const int Rows = 4, PairsInRow = 5, Margin = 8, Gap = 2;

    /// <summary>Draws the first images.</summary>
    /// <param name="originals">0 for paper to 1 for ink, image after image.</param>
    /// <param name="reconstructions">The same, in the same order.</param>
    /// <param name="pixels">Pixels of an image.</param>
    public static PngImage Draw(ReadOnlySpan<float> originals, ReadOnlySpan<float> reconstructions, int pixels)
    {
        int size = (int)Math.Sqrt(pixels), scale = size < 16 ? 6 : 2, side = size * scale;
        int width = Margin + (2 * side) + Gap, height = Margin + side;
        var picture = new PngImage((PairsInRow * width) + Margin, (Rows * height) + Margin);
        for (int i = 0; i < Rows * PairsInRow && (i + 1) * pixels <= originals.Length; i++)
        {
            int left = Margin + (i % PairsInRow * width), top = Margin + (i / PairsInRow * height);
            picture.Draw(left, top, originals.Slice(i * pixels, pixels), size, scale);
            picture.Draw(left + side + Gap, top, reconstructions.Slice(i * pixels, pixels), size, scale);
        }
        return picture;
    }
}
