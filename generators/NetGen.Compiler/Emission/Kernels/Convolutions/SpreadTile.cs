namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Some lines of the windows of one position, or of two whose windows do not overlap, added to the result.</summary>
/// <param name="Name">The kernel's name.</param>
/// <param name="Lanes">The vector width.</param>
/// <param name="Positions">Distance of the positions from the first, in x and in y.</param>
/// <param name="Channels">Channels of x: what is summed.</param>
/// <param name="Lines">Lines of the window.</param>
/// <param name="LineLength">Length of a line: taps times channels of y.</param>
/// <param name="LineStride">From one line to the next in y.</param>
/// <param name="WindowLength">Length of a window's weights.</param>
public sealed record SpreadTile(
    string Name, Lanes Lanes, IReadOnlyList<(int X, int Y)> Positions, int Channels, int Lines, int LineLength, int LineStride, int WindowLength)
{
    /// <summary>How many lines of two windows a tile can have: a sum for each of their vectors, beside a weight and two inputs.</summary>
    public static int MostLines(Lanes lanes, int lineLength) => Math.Max(1, (lanes.Registers - lanes.ProductRegisters - 3) / (2 * lanes.Vectors(lineLength)));

    private IEnumerable<(int Line, int Vector)> Vectors =>
        from line in Enumerable.Range(0, Lines)
        from vector in Enumerable.Range(0, Lanes.Vectors(LineLength))
        select (line, vector);

    /// <summary>The method.</summary>
    public KernelHelper Method() => new(
        $"spread {Lanes.Count}, {string.Join(" ", Positions)}, {Channels}, {Lines}, {LineLength}, {LineStride}, {WindowLength}", Emit);

    private Kernel Emit()
    {
        var body = new CodeWriter();
        foreach ((int line, int vector) in Vectors)
        {
            for (int position = 0; position < Positions.Count; position++)
                body.Line($"{Lanes.Type} {Sum(position, line, vector)} = {Lanes.Zero};");
        }

        body.Block($"for (nuint k = 0; k < {Channels}; k++)", () =>
        {
            for (int position = 0; position < Positions.Count; position++)
                body.Line($"{Lanes.Type} x{position} = {Lanes.Broadcast(Lanes.At("x", KernelBuilder.Sum("k", $"{Positions[position].X}")))};");
            foreach ((int line, int vector) in Vectors)
            {
                body.Line($"{Lanes.Type} w{line}{SumChains.Letter(vector)} = {Lanes.Load("w", $"{(line * LineLength) + (vector * Lanes.Count)}")};");
                for (int position = 0; position < Positions.Count; position++)
                    body.Line($"{Sum(position, line, vector)} = {Lanes.MultiplyAdd($"x{position}", $"w{line}{SumChains.Letter(vector)}", Sum(position, line, vector))};");
            }

            body.Line($"w = ref code::Unsafe.Add(ref w, {WindowLength});");
        });

        // Added at the end: what the position before has stored can by then be loaded without waiting.
        foreach ((int line, int vector) in Vectors)
        {
            int left = LineLength - (vector * Lanes.Count);
            string? part = left < Lanes.Count ? $"{left}" : null;
            for (int position = 0; position < Positions.Count; position++)
            {
                string place = $"{Positions[position].Y + (line * LineStride) + (vector * Lanes.Count)}";
                body.Line(RowLoop.Store(Lanes, $"{RowLoop.Load(Lanes, "y", place, part)} + {Sum(position, line, vector)}", "y", place, part));
            }
        }

        string positions = Positions.Count == 1 ? "a position" : "two positions";
        return new Kernel(
            $"{Name}Lines{Lines}x{Positions.Count}", $"{Lines} line{(Lines == 1 ? "" : "s")} of the window of {positions}.", "void",
            ["ref float x", "ref float w", "ref float y"], [], body.ToString(), []);
    }

    private static string Sum(int position, int line, int vector) => $"s{position}_{line}{SumChains.Letter(vector)}";
}
