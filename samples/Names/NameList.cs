namespace Names;

/// <summary>Reads lists of names.</summary>
internal static class NameList
{
    /// <summary>The list that comes with the sample.</summary>
    public static string Standard => Path.Combine(AppContext.BaseDirectory, "names.txt");

    /// <summary>Reads a file with one name on each line. Capitals become small letters, empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A name has other letters than a to z, or there are too few to learn from.</exception>
    public static string[] Read(string path)
    {
        var names = new List<string>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string name = line.Trim().ToLowerInvariant();
            int wrong = name.AsSpan().IndexOfAnyExceptInRange('a', 'z');
            if (wrong >= 0)
            {
                throw new InvalidDataException(
                    $"{path}, line {number}: expected a name of the letters a to z, received one with U+{(int)name[wrong]:X4}.");
            }

            if (name.Length > 0)
                names.Add(name);
        }

        const int fewest = 10; // One in ten is held back.
        int different = names.Distinct().Count();
        return different >= fewest
            ? [.. names]
            : throw new InvalidDataException($"{path}: expected {fewest} different names or more, received {different}.");
    }
}
