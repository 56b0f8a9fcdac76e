using NetGen;

namespace Samples;

/// <summary>
/// Draws digits of 8 × 8 pixels, each in a hand of its own: shifted, stretched, slanted, thick or thin, on grainy paper. The same
/// seed draws the same digits on every machine.
/// </summary>
internal sealed class DigitDrawer(ulong seed)
{
    public const int Size = 8;

    private RandomStream random = new(seed);

    /// <summary>Draws a data set; which digits it has is left to chance too.</summary>
    public Dataset Draw(int count)
    {
        var images = new float[count * Size * Size];
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(10);
            Draw(labels[i], images.AsSpan(i * Size * Size, Size * Size));
        }
        return new Dataset(count, images, labels);
    }

    private void Draw(int digit, Span<float> image)
    {
        float width = Between(1.5f, 2.3f), height = Between(1.3f, 1.7f); // pixels for each unit of the strokes
        float slant = Between(-0.3f, 0.3f);
        float centreX = Between(3.4f, 4.6f), centreY = Between(3.6f, 4.4f);
        float radius = Between(0.4f, 0.7f);
        float grain = Between(0, 0.12f);
        for (int y = 0; y < Size; y++)
        {
            for (int x = 0; x < Size; x++)
            {
                // From the middle of the pixel back to where in the strokes it lies.
                float down = (y + 0.5f - centreY) / height;
                float right = ((x + 0.5f - centreX) / width) + (slant * down);
                float distance = Distance(digit, right + 1, down + 2) * MathF.Sqrt(width * height);

                // Roughly the part of the pixel that the pen covers.
                float ink = Math.Clamp(radius - distance + 0.5f, 0, 1);
                image[(y * Size) + x] = Math.Clamp(ink + (grain * random.NextNormal()), 0, 1);
            }
        }
    }

    /// <summary>How far a point is from the nearest stroke.</summary>
    private static float Distance(int digit, float x, float y)
    {
        float nearest = float.PositiveInfinity;
        foreach ((float X, float Y)[] stroke in DigitStrokes.All[digit])
        {
            for (int i = 1; i < stroke.Length; i++)
                nearest = MathF.Min(nearest, Distance(stroke[i - 1], stroke[i], x, y));
        }
        return nearest;
    }

    /// <summary>How far a point is from the line between two others.</summary>
    private static float Distance((float X, float Y) from, (float X, float Y) to, float x, float y)
    {
        (float lineX, float lineY) = (to.X - from.X, to.Y - from.Y);
        float along = (((x - from.X) * lineX) + ((y - from.Y) * lineY)) / ((lineX * lineX) + (lineY * lineY));
        float nearest = Math.Clamp(along, 0, 1);
        return float.Hypot(x - from.X - (nearest * lineX), y - from.Y - (nearest * lineY));
    }

    private float Between(float low, float high) => low + ((high - low) * random.NextSingle());
}
