using NetGen.ConsoleOutput;
using NetGen.Tests.Lengths;

namespace NetGen.Tests.Training;

public class NetworkSummaryTests
{
    [Fact]
    public void The_table_lists_inputs_layers_loss_and_totals()
    {
        using var console = new TextConsole(isTerminal: false, width: 100);
        NetworkSummary.Print(new SoftmaxNetwork(784, 10), console.Console);

        string[][] rows = [.. console.Lines.Where(line => line.StartsWith('│')).Select(Cells)];
        Assert.Equal("Softmax", console.Lines[0]);
        Assert.Equal(["layer", "kind", "output", "parameters", "FLOPs"], rows[0]);
        Assert.Equal(["x", "Input", "784", "", ""], rows[1]);
        Assert.Equal(["logits", "Dense(10)", "10", "7,850", "15,680"], rows[2]);
        Assert.Equal(["target", "SoftmaxCrossEntropy", "1", "", ""], rows[3]);
        Assert.Equal(["total", "", "", "7,850", "15,680"], rows[4]);
        Assert.Equal(5, rows.Length);
    }

    [Fact]
    public void Lengths_are_inputs_of_their_own_kind()
    {
        using var console = new TextConsole(isTerminal: false, width: 100);
        NetworkSummary.Print(new LengthNetworks.GruEnd(), console.Console);
        Assert.Contains(["inputLengths", "Lengths(1 to 6)", "1", "", ""], console.Lines.Where(line => line.StartsWith('│')).Select(Cells));
    }

    [Fact]
    public void The_network_must_be_there() => Assert.Throws<ArgumentNullException>(() => NetworkSummary.Print(null!));

    private static string[] Cells(string row) => row.Trim('│').Split('│', StringSplitOptions.TrimEntries);
}
