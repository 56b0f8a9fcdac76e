using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>The numbers of a CSV file, column by column; <see cref="Csv"/> reads it.</summary>
public sealed class CsvTable
{
    private readonly string file;
    private readonly double[][] columns;
    private readonly Dictionary<string, int> byName;

    internal CsvTable(string file, string[] names, double[][] columns)
    {
        (this.file, this.columns) = (file, columns);
        Names = names;
        byName = names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        RowCount = columns[0].Length;
    }

    /// <summary>The columns' names, from left to right.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Number of rows, the header left out.</summary>
    public int RowCount { get; }

    /// <summary>The numbers of a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column; the message lists the names.</exception>
    public ReadOnlySpan<double> this[string name] => Find(name);

    /// <summary>The numbers of some columns, row by row: as a data set's column, a sample is a row.</summary>
    /// <param name="names">The columns in the order they are to have in a sample; none means all.</param>
    /// <exception cref="InvalidDataException">There is no such column.</exception>
    public float[] ToFloats(params ReadOnlySpan<string> names)
    {
        double[][] chosen = names.IsEmpty ? columns : new double[names.Length][];
        for (int i = 0; i < names.Length; i++)
            chosen[i] = Find(names[i]);
        var values = new float[checked(RowCount * chosen.Length)];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)chosen[i % chosen.Length][i / chosen.Length];
        return values;
    }

    /// <summary>The numbers of a column as indices, such as class labels.</summary>
    /// <exception cref="InvalidDataException">There is no such column, or it has something else than whole numbers of 32 bits.</exception>
    public int[] ToInts(string name)
    {
        double[] values = Find(name);
        var whole = new int[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            whole[i] = (int)values[i];
            if (whole[i] != values[i])
                throw new InvalidDataException($"{file}, \"{name}\": expected 32-bit whole numbers, received {values[i]} in row {i + 1}.");
        }

        return whole;
    }

    private double[] Find([NotNull] string? name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return byName.TryGetValue(name, out int index)
            ? columns[index]
            : throw new InvalidDataException($"{file}: there is no column \"{name}\". The file has: {string.Join(", ", Names)}.");
    }
}
