namespace NetGen.Compare;

/// <summary>The files of a report: the table, the chart, and every round.</summary>
internal static class ReportFiles
{
    /// <summary>Writes them to the folder that the settings name, and the table to the console too.</summary>
    public static void Write(Comparison comparison)
    {
        string folder = Directory.CreateDirectory(comparison.Settings.Output).FullName;
        string markdown = MarkdownReport.Write(comparison);
        Console.Write(markdown);
        File.WriteAllText(Path.Combine(folder, "comparison.md"), markdown);
        File.WriteAllText(Path.Combine(folder, "comparison.svg"), SpeedChart.Draw(comparison) + "\n");
        File.WriteAllText(Path.Combine(folder, "comparison.json"), ComparisonJson.Write(comparison) + "\n");
        Console.Error.WriteLine($"Written to {folder}.");
    }
}
