using NetGen;

namespace Samples;

/// <summary>Images with their digits: those to learn from, and those that only test what was learnt.</summary>
/// <param name="Title">What the images are.</param>
/// <param name="Train">Images to learn from.</param>
/// <param name="Test">Images that the network never learns from.</param>
internal sealed record DigitData(string Title, Dataset Train, Dataset Test)
{
    private const int MnistSize = 28;

    /// <summary>Digits that the sample draws itself.</summary>
    public static DigitData Draw(ulong seed)
    {
        var drawer = new DigitDrawer(seed);
        return new DigitData("digits of 8 × 8 pixels, drawn by the sample", drawer.Draw(4000), drawer.Draw(1000));
    }

    /// <summary>
    /// Reads the MNIST files of a folder, packed or not. Where there are only the 10,000 test images, the first eight in ten are
    /// those to learn from.
    /// </summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged or no part of MNIST.</exception>
    public static DigitData ReadMnist(string folder)
    {
        (Dataset train, Dataset test) = File.Exists(Find(folder, "train-images-idx3-ubyte"))
            ? (Read(folder, "train"), Read(folder, "t10k"))
            : Read(folder, "t10k").Split(0.8);
        return new DigitData("MNIST, handwritten digits of 28 × 28 pixels", train, test);
    }

    private static Dataset Read(string folder, string part)
    {
        Dataset images = IdxReader.ReadDataset(
            Find(folder, $"{part}-images-idx3-ubyte"), Find(folder, $"{part}-labels-idx1-ubyte"));
        if (images.Count == 0)
            throw new InvalidDataException($"{folder}: expected images, received files without any.");
        int pixels = images.Columns[0].SampleLength;
        if (pixels != MnistSize * MnistSize || images.Columns[1].Indices.ContainsAnyExceptInRange(0, 9))
        {
            throw new InvalidDataException(
                $"{folder}: this is not MNIST. Expected images of {MnistSize * MnistSize} pixels with labels from 0 to 9, "
                + $"received images of {pixels} pixels with labels up to {images.Columns[1].Indices.ToArray().Max()}.");
        }
        return images;
    }

    private static string Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name), packed = plain + ".gz";
        return File.Exists(plain) ? plain : packed;
    }
}
