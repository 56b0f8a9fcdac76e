namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the method that adds rows of channels up, in registers, and to what is there.</summary>
public static class PositionSums
{
    // Sums that don't wait for each other; more bring nothing.
    private const int MostVectors = 8;

    /// <summary>The method <c>(ref float x, ref float sums, nuint count)</c>.</summary>
    public static KernelHelper Method(Lanes lanes, int channels) => new($"position sums {lanes.Count}, {channels}", () =>
    {
        var body = new CodeWriter();
        int vectors = lanes.Vectors(channels);
        for (int first = 0; first < vectors; first += MostVectors)
            WritePanel(body, lanes, channels, [.. Enumerable.Range(first, Math.Min(MostVectors, vectors - first)).Select(vector => vector * lanes.Count)]);
        return new Kernel($"Sum{channels}", $"Sums of {channels} channels over positions.", "void", ["ref float x", "ref float sums", "nuint count"], [], body.ToString(), []);
    });

    private static void WritePanel(CodeWriter body, Lanes lanes, int channels, int[] columns) => body.Block("", () =>
    {
        string? Part(int column) => column + lanes.Count > channels ? $"{channels - column}" : null;
        for (int i = 0; i < columns.Length; i++)
            body.Line($"{lanes.Type} s{i} = {RowLoop.Load(lanes, "sums", $"{columns[i]}", Part(columns[i]))};");
        body.Line($"ref float row = ref {Lanes.At("x", $"{columns[0]}")};");
        body.Block("for (nuint k = 0; k < count; k++)", () =>
        {
            for (int i = 0; i < columns.Length; i++)
                body.Line($"s{i} += {RowLoop.Load(lanes, "row", $"{columns[i] - columns[0]}", Part(columns[i]))};");
            body.Line($"row = ref code::Unsafe.Add(ref row, {channels});");
        });
        for (int i = 0; i < columns.Length; i++)
            body.Line(RowLoop.Store(lanes, $"s{i}", "sums", $"{columns[i]}", Part(columns[i])));
    });
}
