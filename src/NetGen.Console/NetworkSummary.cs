using System.Globalization;
using Spectre.Console;

namespace NetGen.ConsoleOutput;

/// <summary>A network's layers as a table.</summary>
public static class NetworkSummary
{
    /// <summary>Prints each layer with its output shape, parameters and floating-point operations per sample, and the totals.</summary>
    /// <param name="network">The network.</param>
    /// <param name="console">Where to print; the process's console if left out.</param>
    public static void Print(INetwork network, IAnsiConsole? console = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        (console ?? AnsiConsole.Console).Write(ToTable(network.Description));
    }

    private static Table ToTable(NetworkDescription network)
    {
        var table = new Table
        {
            // Plain: Spectre's own title is grey, also where a terminal's output is redirected to a file.
            Title = new TableTitle(Markup.Escape(network.Name), Style.Plain),
            Border = TableBorder.Rounded,
            ShowFooters = true,
        };
        long flops = network.Layers.Sum(layer => layer.Flops);
        table.AddColumn(new TableColumn("layer").Footer("total"));
        table.AddColumn(new TableColumn("kind"));
        table.AddColumn(new TableColumn("output"));
        table.AddColumn(new TableColumn("parameters").RightAligned().Footer(Number(network.Layers.Sum(layer => (long)layer.ParameterCount))));
        table.AddColumn(new TableColumn("FLOPs").RightAligned().Footer(Number(flops)));
        foreach (PortDescription input in network.Inputs)
            AddRow(input.Name, Kind(input), Shape(input.Shape), "", "");
        foreach (LayerDescription layer in network.Layers)
            AddRow(layer.Name, layer.Kind, Shape(layer.OutputShape), Number(layer.ParameterCount), Number(layer.Flops));
        if (network is { Loss: { } loss, Target: { } target })
            AddRow(target.Name, loss, Shape(target.Shape), "", "");
        return table;

        void AddRow(params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);
    }

    private static string Kind(PortDescription input) =>
        input.IsLengths ? $"Lengths(1 to {Number(input.IndexBound - 1)})"
        : input.Type == ElementType.Index ? $"Input(index below {Number(input.IndexBound)})" : "Input";

    private static string Shape(int[] shape) => shape.Length == 0 ? "1" : string.Join(" × ", shape);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
