namespace NetGen;

/// <summary>How a CSV file is written.</summary>
public sealed record CsvOptions
{
    private char separator = ',';

    /// <summary>Whether the first row has the columns' names; without, they are called "0", "1", … Default yes.</summary>
    public bool Header { get; init; } = true;

    /// <summary>What stands between two fields. Default a comma.</summary>
    /// <exception cref="ArgumentException">A quote, a line break, or part of a number.</exception>
    public char Separator
    {
        get => separator;
        init => separator = value is '"' or '\r' or '\n' or '.' or '-' or '+' || char.IsAsciiLetterOrDigit(value)
            ? throw new ArgumentException($"Expected a separator such as a comma, a semicolon or a tab, received '{value}'.", nameof(value))
            : value;
    }
}
