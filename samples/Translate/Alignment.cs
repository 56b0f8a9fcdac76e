using Samples;

namespace Translate;

/// <summary>Shows what the decoder looks at: the text from left to right, the translation from top to bottom, and dark where much attention goes.</summary>
internal static class Alignment
{
    private const int Cell = 12;   // pixels of a weight's square
    private const int Margin = 24; // pixels around a matrix; the letters are in it
    private const string Shades = " ░▒▓█";

    /// <summary>Prints the alignment of the first text, and writes a picture of those of all.</summary>
    /// <param name="aligner">What the decoder looks at.</param>
    /// <param name="translate">Translates a text.</param>
    /// <param name="texts">Dates, one or more.</param>
    /// <param name="path">The file for the picture.</param>
    public static void Show(Aligner aligner, Func<string, string> translate, string[] texts, string path)
    {
        string[] translations = [.. texts.Select(translate)];
        Print(texts[0], translations[0], aligner.Align(texts[0], translations[0]));
        int height = Alphabet.TargetLength * Cell;
        var image = new PngImage((texts.Max(text => text.Length) * Cell) + (2 * Margin), (texts.Length * (height + Margin)) + Margin);
        for (int i = 0; i < texts.Length; i++)
            Draw(image, Margin + (i * (height + Margin)), texts[i], translations[i], aligner.Align(texts[i], translations[i]));
        image.Save(path);
        Console.WriteLine($"\nThe same for {texts.Length} {(texts.Length == 1 ? "text" : "texts")}, as a picture: {path}");
    }

    private static void Print(string text, string translation, float[] weights)
    {
        Console.WriteLine($"\nWhat the decoder looks at while it writes\n\n    {text}");
        for (int i = 0; i < translation.Length; i++)
            Console.WriteLine($"  {translation[i]} {string.Concat(weights.Skip(i * text.Length).Take(text.Length).Select(Shade))}");
    }

    private static char Shade(float weight) => Shades[(int)MathF.Round(Math.Clamp(weight, 0, 1) * (Shades.Length - 1))];

    private static void Draw(PngImage image, int top, string text, string translation, float[] weights)
    {
        const int toMiddle = (Cell - PixelFont.Width) / 2;
        for (int i = 0; i < text.Length; i++)
            image.Write(Margin + (i * Cell) + toMiddle, top - Cell, text[i..(i + 1)]);
        for (int i = 0; i < translation.Length; i++)
            image.Write(Margin - Cell, top + (i * Cell) + toMiddle, translation[i..(i + 1)]);
        if (translation.Length > 0)
            image.Draw(Margin, top, Array.ConvertAll(weights, weight => 1 - weight), text.Length, Cell);
    }
}
