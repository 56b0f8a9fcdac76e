namespace Images;

/// <summary>A picture in red, green and blue.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Values">Pixel after pixel, row after row: its red, green and blue, each from 0 to 1.</param>
internal sealed record Picture(int Width, int Height, float[] Values)
{
    /// <summary>Width and height of the pictures that the network takes.</summary>
    public const int Size = 32;

    public const int Channels = 3;

    /// <summary>Numbers of a picture that the network takes.</summary>
    public const int Length = Size * Size * Channels;

    /// <summary>Stretches or shrinks the picture to what the network takes: each pixel is the mean of those that it covers.</summary>
    public void ScaleInto(Span<float> target)
    {
        for (int y = 0; y < Size; y++)
        {
            (int top, int bottom) = Covered(y, Height);
            for (int x = 0; x < Size; x++)
            {
                (int left, int right) = Covered(x, Width);
                for (int channel = 0; channel < Channels; channel++)
                    target[(((y * Size) + x) * Channels) + channel] = Mean(top, bottom, left, right, channel);
            }
        }
    }

    /// <summary>The pixels of the picture, at least one, that lie under one of the smaller picture.</summary>
    private static (int First, int End) Covered(int position, int length)
    {
        int first = (int)((long)position * length / Size);
        return (first, Math.Max((int)((position + 1L) * length / Size), first + 1));
    }

    private float Mean(int top, int bottom, int left, int right, int channel)
    {
        float sum = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
                sum += Values[(((y * Width) + x) * Channels) + channel];
        }
        return sum / ((bottom - top) * (right - left));
    }
}
