using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Gates;

/// <summary>The <c>Forward</c> of a network, for any number of samples.</summary>
internal delegate void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);

/// <summary>A network's truth table: a row for each input, a column for each setting of the parameters.</summary>
internal sealed class TruthTable(NetworkDescription network)
{
    private readonly List<TableColumn> columns = [new TableColumn("x1 x2").Footer("right")];
    private readonly List<string>[] rows = [["0  0"], ["0  1"], ["1  0"], ["1  1"]];

    /// <summary>Runs a network and adds a column.</summary>
    /// <param name="gate">What it is to compute.</param>
    /// <param name="setting">Its parameters in words.</param>
    /// <param name="forward">Its <c>Forward</c>.</param>
    public TruthTable Add(Gate gate, string setting, Forward forward)
    {
        var outputs = new float[rows.Length];
        forward(Gate.Inputs, outputs);
        columns.Add(new TableColumn($"{gate.Name}\n{setting}").RightAligned().Footer($"{gate.CountRight(outputs)} of 4"));
        for (int row = 0; row < rows.Length; row++)
            rows[row].Add($"{Text(outputs[row])} {(gate.IsRight(row, outputs[row]) ? "✓" : "✗")}");
        return this;
    }

    /// <summary>Prints the declaration as the compiler read it, and the table.</summary>
    public void Print()
    {
        string input = $"Input({string.Join(", ", network.Inputs[0].Shape)})";
        IEnumerable<string> layers = network.Layers.Select(layer => layer.Kind);
        IEnumerable<string> loss = network.Loss is { } name ? [name] : [];
        string declaration = string.Join(", ", ["Network", input, .. layers, .. loss]);
        Console.WriteLine($"[{declaration}] class {network.Name}: {network.Parameters.Length} parameters");

        var table = new Table { Border = TableBorder.Rounded, ShowFooters = true };
        table.AddColumns([.. columns]);
        foreach (List<string> row in rows)
            table.AddRow([.. row]);
        AnsiConsole.Write(table);
    }

    /// <summary>The output and, unless it is 0 or 1 itself, the decision.</summary>
    private static string Text(float output) =>
        output is 0 or 1
            ? output.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{output:F5} → {(Gate.Decide(output) ? 1 : 0)}");
}
