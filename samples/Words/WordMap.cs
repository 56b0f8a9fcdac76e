using Samples;

namespace Words;

/// <summary>A picture of words as points, groups of them side by side, each in the plane in which its own vectors differ most.</summary>
internal static class WordMap
{
    private const int Side = 400;                           // pixels of a group's square
    private const int Margin = 80;                          // for the words at its right border, too
    private const int Dot = 4;                              // pixels of a point
    private const int Line = PixelFont.Height + 1;

    /// <summary>Draws groups of words.</summary>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="groups">Words; neighbours in a group of pairs are joined by a line.</param>
    /// <param name="arePairs">Whether groups are of pairs, one word behind the other.</param>
    public static PngImage Draw(Vectors vectors, string[][] groups, bool arePairs)
    {
        var image = new PngImage((groups.Length * (Side + Margin)) + Margin, Side + (2 * Margin));
        for (int i = 0; i < groups.Length; i++)
            DrawGroup(image, vectors, groups[i], Margin + (i * (Side + Margin)), arePairs);
        return image;
    }

    private static void DrawGroup(PngImage image, Vectors vectors, string[] words, int left, bool arePairs)
    {
        (double X, double Y)[] places = Plane.Project([.. words.Select(word => Array.ConvertAll(vectors[word].ToArray(), Convert.ToDouble))]);
        double range = Math.Max(Math.Max(places.Max(place => Math.Abs(place.X)), places.Max(place => Math.Abs(place.Y))), double.Epsilon);
        (int X, int Y)[] pixels = [.. places.Select(place => (left + Pixel(place.X), Margin + Pixel(place.Y)))];
        for (int i = 0; arePairs && i < words.Length; i += 2)
            DrawLine(image, pixels[i], pixels[i + 1]);
        for (int i = 0; i < words.Length; i++)
        {
            image.Draw(pixels[i].X, pixels[i].Y, [0], columns: 1, Dot);

            // Of a long word the letters for which there is room.
            int start = pixels[i].X + Dot + 2;
            int letters = (left + Side + Margin - start) / (PixelFont.Width + 1);
            image.Write(start, pixels[i].Y - (Line / 2) + (Dot / 2), words[i][..int.Min(words[i].Length, letters)]);
        }

        int Pixel(double value) => (int)Math.Round((value / range / 2 * Side) + (Side / 2));
    }

    private static void DrawLine(PngImage image, (int X, int Y) from, (int X, int Y) to)
    {
        const float Grey = 0.8f;
        int steps = int.Max(int.Abs(to.X - from.X), int.Abs(to.Y - from.Y));
        for (int i = 0; i <= steps; i++)
            image.Draw(from.X + (Dot / 2) + ((to.X - from.X) * i / int.Max(1, steps)), from.Y + (Dot / 2) + ((to.Y - from.Y) * i / int.Max(1, steps)), [Grey], columns: 1);
    }
}
