namespace NetGen;

/// <summary>Goes through the fields of a CSV text, as RFC 4180 has them; a line may end with LF too.</summary>
/// <param name="text">The text.</param>
/// <param name="separator">What stands between two fields.</param>
/// <param name="file">The file's name, for messages.</param>
internal sealed class CsvFields(string text, char separator, string file)
{
    private int position;
    private int lineStart;
    private int nextLine = 1;
    private int fieldStart;
    private int fieldLength;
    private string? unquoted;

    /// <summary>The field, without its quotes.</summary>
    public ReadOnlySpan<char> Field => unquoted ?? text.AsSpan(fieldStart, fieldLength);

    /// <summary>The line in which the field begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The field's first character's place in its line, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>Whether the field is the last of its row.</summary>
    public bool EndsRow { get; private set; } = true;

    /// <summary>Goes to the next field; <see langword="false"/> at the end of the text.</summary>
    /// <exception cref="InvalidDataException">A quote where none may be, or one that is not closed.</exception>
    public bool Read()
    {
        // Behind the last row's line break nothing begins; behind a separator a field does, be it empty.
        if (EndsRow && position == text.Length)
            return false;
        Line = nextLine;
        Column = position - lineStart + 1;
        if (position < text.Length && text[position] == '"')
            ReadQuoted();
        else
            ReadPlain();
        EndField();
        return true;
    }

    /// <summary>What is wrong with the current field.</summary>
    public InvalidDataException Wrong(string problem) => Wrong(file, Line, Column, problem);

    /// <summary>What is wrong with a file, and where.</summary>
    public static InvalidDataException Wrong(string file, int line, int column, string problem) =>
        new($"{file}, line {line}, column {column}: {problem}");

    private void ReadPlain()
    {
        unquoted = null;
        fieldStart = position;
        while (position < text.Length && text[position] != separator && !IsLineBreak(position))
        {
            if (text[position] == '"')
                throw WrongHere("a quote in a field that does not begin with one.");
            position++;
        }

        fieldLength = position - fieldStart;
    }

    private void ReadQuoted()
    {
        int start = ++position;
        bool hasQuotes = false;
        while (true)
        {
            if (position == text.Length)
                throw Wrong("the quote is not closed.");
            if (text[position] == '\n')
                (nextLine, lineStart) = (nextLine + 1, position + 1);
            if (text[position] == '"')
            {
                bool isDoubled = position + 1 < text.Length && text[position + 1] == '"';
                if (!isDoubled)
                    break;
                hasQuotes = true;
                position++;
            }

            position++;
        }

        (fieldStart, fieldLength) = (start, position - start);
        unquoted = hasQuotes ? text.Substring(start, fieldLength).Replace("\"\"", "\"", StringComparison.Ordinal) : null;
        position++;
    }

    private void EndField()
    {
        EndsRow = position == text.Length || IsLineBreak(position);
        if (!EndsRow && text[position] != separator)
            throw WrongHere($"expected '{separator}' or the line's end behind a quote, received '{text[position]}'.");
        if (position == text.Length)
            return;
        if (EndsRow)
        {
            position += text[position] == '\r' ? 2 : 1;
            (nextLine, lineStart) = (nextLine + 1, position);
        }
        else
        {
            position++;
        }
    }

    private InvalidDataException WrongHere(string problem) => Wrong(file, nextLine, position - lineStart + 1, problem);

    private bool IsLineBreak(int index) =>
        text[index] == '\n' || (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n');
}
