using NetGen.Compiler.Emission;
using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Tests.Emission;

/// <summary>The tiles that products are computed in.</summary>
public class RegisterTileTests
{
    public static TheoryData<int> Widths => [16, 8, 4];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Sums_and_operands_fit_the_registers(int count)
    {
        Lanes lanes = Lanes.All.Single(lanes => lanes.Count == count);
        for (int vectors = 1; vectors <= 300; vectors++)
        {
            RegisterTile tile = RegisterTile.Choose(lanes, vectors);
            Assert.InRange((tile.Rows * tile.Vectors) + tile.Vectors + 1 + lanes.ProductRegisters, 3, lanes.Registers);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Panels_are_all_of_a_row_and_about_even(int count)
    {
        Lanes lanes = Lanes.All.Single(lanes => lanes.Count == count);
        for (int vectors = 1; vectors <= 300; vectors++)
        {
            IReadOnlyList<int> panels = RegisterTile.Choose(lanes, vectors).Panels(vectors);
            Assert.Equal(vectors, panels.Sum());
            Assert.InRange(panels[0] - panels[^1], 0, 1);
            Assert.Equal(panels.OrderDescending(), panels);
        }
    }

    [Theory]
    [InlineData(16, 64, 8, 3)]
    [InlineData(8, 64, 4, 3)]
    [InlineData(4, 64, 2, 4)]
    [InlineData(16, 1, 8, 1)]
    public void Wide_rows_fill_the_registers(int count, int vectors, int rows, int width) =>
        Assert.Equal(new RegisterTile(rows, width), RegisterTile.Choose(Lanes.All.Single(lanes => lanes.Count == count), vectors));

    [Theory]
    [InlineData(16, 100)]
    [InlineData(16, 128)]
    [InlineData(8, 7)]
    [InlineData(4, 33)]
    [InlineData(16, 1000)]
    public void The_loop_over_panels_covers_every_column_once(int count, int columns)
    {
        var body = new CodeWriter();
        var seen = new List<int>();
        PanelLoop.Write(body, Lanes.All.Single(lanes => lanes.Count == count), columns, panel =>
        {
            // A loop's panels are all alike: its head says where they start and end.
            string head = body.ToString().Split('\n').LastOrDefault(line => line.StartsWith("for", StringComparison.Ordinal)) ?? "";
            int[] numbers = [.. System.Text.RegularExpressions.Regex.Matches(head, @"\d+").Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))];
            (int start, int end) = panel.Column == "column" ? (numbers[0], numbers[1]) : (int.Parse(panel.Column, System.Globalization.CultureInfo.InvariantCulture), int.Parse(panel.Column, System.Globalization.CultureInfo.InvariantCulture) + panel.Columns);
            for (int column = start; column < end; column += panel.Columns)
                seen.AddRange(Enumerable.Range(column, panel.Columns));
            Assert.Equal(end == columns, panel.IsLast);
        });
        Assert.Equal(Enumerable.Range(0, columns), seen);
    }
}
