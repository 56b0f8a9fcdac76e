using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Adds rows of channels up, in registers, and to what is there.</summary>
/// <param name="Lanes">The vector width.</param>
/// <param name="Vectors">Vectors of a row that are summed at once.</param>
/// <param name="Tail">Channels of the last vector, 0 if it is whole.</param>
public sealed record PositionSums(Lanes Lanes, int Vectors, int Tail)
{
    // Sums that don't wait for each other; more bring nothing.
    private static readonly RegisterTile panel = new(Rows: 1, Vectors: 8);

    /// <summary>Writes the calls for rows of so many channels.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="x">The first row.</param>
    /// <param name="sums">Where the sums are.</param>
    /// <param name="channels">How many channels.</param>
    /// <param name="count">How many rows.</param>
    public static void Write(KernelBuilder builder, string x, string sums, int channels, string count) =>
        PanelLoop.Write(builder.Body, builder.Lanes, channels, panel, part =>
        {
            string method = builder.Helper(new PositionSums(builder.Lanes, part.Vectors, part.IsLast ? channels % builder.Lanes.Count : 0).Method());
            builder.Body.Line($"{method}(ref {Lanes.At(x, part.Column)}, ref {Lanes.At(sums, part.Column)}, {count}, {channels});");
        });

    private KernelHelper Method() => new($"position sums {Lanes.Count}, {Vectors}, {Tail}", () =>
    {
        var body = new CodeWriter();
        string? Part(int vector) => vector == Vectors - 1 && Tail > 0 ? $"{Tail}" : null;
        string Column(int vector) => $"{vector * Lanes.Count}";
        for (int vector = 0; vector < Vectors; vector++)
            body.Line($"{Lanes.Type} s{vector} = {RowLoop.Load(Lanes, "sums", Column(vector), Part(vector))};");
        body.Block("for (nuint k = 0; k < count; k++)", () =>
        {
            for (int vector = 0; vector < Vectors; vector++)
                body.Line($"s{vector} += {RowLoop.Load(Lanes, "x", Column(vector), Part(vector))};");
            body.Line("x = ref code::Unsafe.Add(ref x, channels);");
        });
        for (int vector = 0; vector < Vectors; vector++)
            body.Line(RowLoop.Store(Lanes, $"s{vector}", "sums", Column(vector), Part(vector)));
        return new Kernel(
            $"Sum{((Vectors - 1) * Lanes.Count) + (Tail > 0 ? Tail : Lanes.Count)}", "Sums of channels over positions.", "void",
            ["ref float x", "ref float sums", "nuint count", "nuint channels"], [], body.ToString(), []);
    });
}
