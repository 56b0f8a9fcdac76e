using System.Globalization;
using NetGen;

namespace Digits;

/// <summary>Shows a few images as text, side by side, each with a network's opinion.</summary>
/// <param name="images">Square images of one channel, 0 for paper and 1 for ink.</param>
internal sealed class Gallery(Dataset images)
{
    private const int MaximumColumns = 80;
    private const string Shades = " .:-=+*#%@";

    private readonly int size = (int)Math.Sqrt(images.Columns[0].SampleLength);

    // A character is about twice as high as wide. A small image gets two for each pixel, a large one a character for two pixels.
    private bool IsSmall => size < 16;

    private int Width => IsSmall ? 2 * size : size;

    /// <summary>Prints as many of the images as fit into the width of a console.</summary>
    public void PrintRow(IEnumerable<Opinion> opinions)
    {
        Opinion[] row = [.. opinions.Take((MaximumColumns + 2) / (Width + 2))];
        if (row.Length == 0)
            return;
        Console.WriteLine();
        for (int line = 0; line < (IsSmall ? size : size / 2); line++)
            PrintLine(opinion => Pixels(opinion.Image, line));
        PrintLine(Caption);

        void PrintLine(Func<Opinion, string> text) =>
            Console.WriteLine(string.Join("  ", row.Select(opinion => text(opinion).PadRight(Width))).TrimEnd());
    }

    private string Pixels(int image, int line)
    {
        ReadOnlySpan<float> pixels = images.Columns[0].Floats.Slice(image * size * size, size * size);
        var text = new char[Width];
        for (int i = 0; i < Width; i++)
        {
            float ink = IsSmall
                ? pixels[(line * size) + (i / 2)]
                : (pixels[(2 * line * size) + i] + pixels[(((2 * line) + 1) * size) + i]) / 2;
            text[i] = Shades[(int)(ink * (Shades.Length - 1))];
        }
        return new string(text);
    }

    private static string Caption(Opinion opinion) => string.Create(
        CultureInfo.InvariantCulture,
        $"{opinion.Prediction}{(opinion.IsRight ? "" : $" not {opinion.Digit}")}, {opinion.Probability:P1}");
}
