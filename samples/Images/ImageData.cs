using NetGen;

namespace Images;

/// <summary>Pictures with their classes: those to learn from, and those that only test what was learnt.</summary>
/// <param name="Title">What the pictures are.</param>
/// <param name="Classes">The names of the classes, in the order of their indices.</param>
/// <param name="Train">Pictures to learn from.</param>
/// <param name="Test">Pictures that the network never learns from.</param>
internal sealed record ImageData(string Title, string[] Classes, Dataset Train, Dataset Test)
{
    private static readonly string[] Endings = [".pnm", ".pgm", ".ppm"];

    /// <summary>Shapes and textures that the sample draws itself.</summary>
    public static ImageData Draw(ulong seed)
    {
        var drawer = new PatternDrawer(seed);
        return new ImageData("drawn shapes and textures", [.. Pattern.All.Select(pattern => pattern.Name)], drawer.Draw(10_000), drawer.Draw(1000));
    }

    /// <summary>Reads a folder whose subfolders are classes, with their pictures in them. A fifth of all pictures, by chance, tests.</summary>
    /// <exception cref="IOException">A picture cannot be read.</exception>
    /// <exception cref="InvalidDataException">A picture is damaged, or there are too few or too many classes or pictures.</exception>
    public static ImageData Read(string folder, ulong seed)
    {
        string[] classes = [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        if (classes.Length < 2 || classes.Length > ResidualNet.OutputLength)
            throw new InvalidDataException($"{folder}: expected 2 to {ResidualNet.OutputLength} subfolders, one for each class, received {classes.Length}.");

        (string Path, int Label)[] files = [.. classes.SelectMany((name, label) => Pictures(Path.Combine(folder, name)).Select(path => (path, label)))];
        if (files.Length < 5)
            throw new InvalidDataException($"{folder}: expected at least 5 pictures ({string.Join(", ", Endings)}), received {files.Length}.");
        var images = new float[files.Length * Picture.Length];
        for (int i = 0; i < files.Length; i++)
            PnmFile.Read(files[i].Path).ScaleInto(images.AsSpan(i * Picture.Length, Picture.Length));
        var all = new Dataset(files.Length, images, files.Select(file => file.Label).ToArray());
        (Dataset train, Dataset test) = all.Shuffle(seed).Split(0.8);
        return new ImageData(folder, classes, train, test);
    }

    /// <summary>Writes all pictures in the form that <see cref="Read"/> takes.</summary>
    /// <exception cref="IOException">A picture cannot be written.</exception>
    public void Write(string folder)
    {
        foreach ((string part, Dataset pictures) in new[] { ("train", Train), ("test", Test) })
        {
            for (int i = 0; i < pictures.Count; i++)
            {
                DirectoryInfo target = Directory.CreateDirectory(Path.Combine(folder, Classes[pictures.Columns[1].Indices[i]]));
                PnmFile.Write(Path.Combine(target.FullName, $"{part}{i}.ppm"), pictures.Columns[0].Floats.Slice(i * Picture.Length, Picture.Length));
            }
        }
    }

    private static IEnumerable<string> Pictures(string folder) => Directory.EnumerateFiles(folder)
        .Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
}
