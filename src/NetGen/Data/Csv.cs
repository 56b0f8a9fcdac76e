using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>Reads tables of numbers from CSV files as RFC 4180 has them, in UTF-8; a line may end with LF too.</summary>
public static class Csv
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is malformed or not all finite numbers; the message names file, line and column.</exception>
    public static CsvTable Read(string path, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(File.ReadAllBytes(path), path, options);
    }

    /// <summary>Reads what a stream has from its position to its end, and leaves it open.</summary>
    /// <exception cref="InvalidDataException">It is malformed or not all finite numbers; the message names line and column.</exception>
    public static CsvTable Read(Stream stream, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read(memory.ToArray(), "The stream", options);
    }

    private static CsvTable Read(byte[] bytes, string file, CsvOptions? options)
    {
        options ??= new CsvOptions();
        var fields = new CsvFields(Decode(bytes, file), options.Separator, file);
        string[]? names = options.Header ? ReadHeader(fields, file) : null;
        var columns = new List<List<double>>((names ?? []).Select(_ => new List<double>()));
        int column = 0;
        bool isFirstRow = true;
        while (fields.Read())
        {
            if (names is null && isFirstRow)
                columns.Add([]);
            if (column == columns.Count)
                throw fields.Wrong($"expected {columns.Count} fields in the row, received more.");
            columns[column].Add(Number(fields, names?[column] ?? Name(column)));
            column++;
            if (!fields.EndsRow)
                continue;
            if (column < columns.Count)
                throw fields.Wrong($"expected {columns.Count} fields in the row, received {column}.");
            (column, isFirstRow) = (0, false);
        }

        if (columns.Count == 0)
            throw CsvFields.Wrong(file, 1, 1, "expected a row, received an empty file.");
        names ??= [.. columns.Select((_, index) => Name(index))];
        return new CsvTable(file, names, [.. columns.Select(numbers => numbers.ToArray())]);
    }

    private static string[] ReadHeader(CsvFields fields, string file)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            if (!fields.Read())
                throw CsvFields.Wrong(file, 1, 1, "expected a row with the columns' names, received an empty file.");
            string name = fields.Field.ToString();
            if (!known.Add(name))
                throw fields.Wrong($"expected a different name for each column, received \"{Shorten(name)}\" again.");
            names.Add(name);
        }
        while (!fields.EndsRow);
        return [.. names];
    }

    private static double Number(CsvFields fields, string name)
    {
        bool isNumber = double.TryParse(fields.Field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return isNumber && double.IsFinite(value)
            ? value
            : throw fields.Wrong($"\"{Shorten(name)}\": expected a finite number, received \"{Shorten(fields.Field)}\".");
    }

    private static string Name(int column) => column.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(ReadOnlySpan<char> text)
    {
        const int longest = 40;
        return text.Length <= longest ? text.ToString() : $"{text[..longest]}…";
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            ReadOnlySpan<byte> before = bytes[..exception.Index];
            ReadOnlySpan<byte> ofLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
            int line = before.Count((byte)'\n') + 1;
            int column = Encoding.UTF8.GetCharCount(ofLine) + 1;
            throw CsvFields.Wrong(file, line, column, $"the byte {bytes[exception.Index]:X2} is not UTF-8.");
        }
    }
}
