using NetGen;

namespace Images;

/// <summary>
/// Draws pictures of shapes and textures: turned, shifted, large or small, in any two colours that differ enough, with grain. The same seed
/// draws the same pictures.
/// </summary>
internal sealed class PatternDrawer(ulong seed)
{
    private const float LeastContrast = 0.8f; // of the differences of red, green and blue, added up

    private RandomStream random = new(seed);

    /// <summary>Draws a data set; which patterns it has is left to chance too.</summary>
    public Dataset Draw(int count)
    {
        var images = new float[count * Picture.Length];
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(Pattern.All.Length);
            Draw(Pattern.All[labels[i]], images.AsSpan(i * Picture.Length, Picture.Length));
        }
        return new Dataset(count, images, labels);
    }

    private void Draw(Pattern pattern, Span<float> image)
    {
        // Pixels for each unit of the pattern. A shape stays inside; a texture may start anywhere.
        float scale = pattern.IsTexture ? Between(5, 9) : Between(6, 12);
        float shift = pattern.IsTexture ? Picture.Size / 2 : (Picture.Size / 2) - scale - 1;
        (float centreX, float centreY) = (Between(-shift, shift) + (Picture.Size / 2), Between(-shift, shift) + (Picture.Size / 2));
        (float sine, float cosine) = MathF.SinCos(Between(0, MathF.Tau));
        (float[] paper, float[] ink) = Colours();
        float grain = Between(0, 0.15f);
        for (int y = 0; y < Picture.Size; y++)
        {
            for (int x = 0; x < Picture.Size; x++)
            {
                // From the middle of the pixel back to where in the pattern it lies, and roughly the part of the pixel that is covered.
                float right = (x + 0.5f - centreX) / scale, down = (y + 0.5f - centreY) / scale;
                float distance = pattern.Distance((cosine * right) + (sine * down), (cosine * down) - (sine * right));
                float covered = Math.Clamp(0.5f - (distance * scale), 0, 1);
                for (int channel = 0; channel < Picture.Channels; channel++)
                {
                    float colour = paper[channel] + (covered * (ink[channel] - paper[channel]));
                    image[(((y * Picture.Size) + x) * Picture.Channels) + channel] = Math.Clamp(colour + (grain * random.NextNormal()), 0, 1);
                }
            }
        }
    }

    private (float[] Paper, float[] Ink) Colours()
    {
        while (true)
        {
            float[] paper = Colour(), ink = Colour();
            if (paper.Zip(ink, (first, second) => MathF.Abs(first - second)).Sum() >= LeastContrast)
                return (paper, ink);
        }
    }

    private float[] Colour() => [random.NextSingle(), random.NextSingle(), random.NextSingle()];

    private float Between(float low, float high) => low + ((high - low) * random.NextSingle());
}
