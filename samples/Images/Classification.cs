using System.Globalization;
using NetGen;
using NetGen.ConsoleOutput;
using Spectre.Console;

namespace Images;

/// <summary>Trains the residual network, and shows how well it tells the classes apart.</summary>
internal static class Classification
{
    public static void Run(ImageData data, Settings settings)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{data.Train.Count:N0} pictures to learn from and {data.Test.Count:N0} to test with, {data.Classes.Length} classes: {data.Title}"));
        var network = new ResidualNet(settings.Seed);
        NetworkSummary.Print(network);
        var trainer = new Trainer<ResidualNet>(network, new AdamW(settings.Rate))
        {
            BatchSize = settings.Batch,
            Seed = settings.Seed,
            Schedule = LearningRateSchedule.Cosine(),
            Metrics = [Metric.Accuracy],
        };
        trainer.WithProgressBar().Fit(data.Train, settings.Epochs, validation: data.Test);
        PrintClasses(data, trainer.Predict(data.Test));
    }

    /// <summary>For each class, how many of its pictures are taken for it, and what most of the others are taken for.</summary>
    private static void PrintClasses(ImageData data, float[] logits)
    {
        var counts = new int[data.Classes.Length, ResidualNet.OutputLength];
        for (int i = 0; i < data.Test.Count; i++)
            counts[data.Test.Columns[1].Indices[i], Sampler.Greedy(logits.AsSpan(i * ResidualNet.OutputLength, ResidualNet.OutputLength))]++;

        var table = new Table { Border = TableBorder.Rounded, ShowFooters = true };
        int right = Enumerable.Range(0, data.Classes.Length).Sum(label => counts[label, label]);
        table.AddColumn(new TableColumn("class").Footer("all"));
        table.AddColumn(new TableColumn("test pictures").RightAligned().Footer(Number(data.Test.Count)));
        table.AddColumn(new TableColumn("right").RightAligned().Footer(Percent(right, data.Test.Count)));
        table.AddColumn(new TableColumn("most often taken for"));
        for (int label = 0; label < data.Classes.Length; label++)
        {
            int[] row = [.. Enumerable.Range(0, ResidualNet.OutputLength).Select(output => counts[label, output])];
            (int wrong, int times) = row.Index().Where(cell => cell.Index != label).MaxBy(cell => cell.Item);
            string other = times == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{data.Classes.ElementAtOrDefault(wrong) ?? "no class"}, {times}");
            table.AddRow([.. new[] { data.Classes[label], Number(row.Sum()), Percent(row[label], row.Sum()), other }.Select(text => new Text(text))]);
        }
        AnsiConsole.Write(table);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => whole == 0 ? "" : ((double)part / whole).ToString("P1", CultureInfo.InvariantCulture);
}
