using System.Text;

namespace NetGen.Compare;

/// <summary>A table in Markdown: the first column is text, the others are numbers.</summary>
internal static class MarkdownTable
{
    /// <summary>Appends a table.</summary>
    public static void Write(StringBuilder text, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        WriteRow(text, header);
        WriteRow(text, [.. header.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (IReadOnlyList<string> row in rows)
            WriteRow(text, row);
    }

    private static void WriteRow(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
