namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// A few rows of the result, tile by tile from the first column to the last: for results that are larger than what they are
/// computed from, as a weight's gradient is. They are then read and written in the order in which they lie.
/// </summary>
/// <param name="Contraction">The product.</param>
/// <param name="Rows">How many rows.</param>
public sealed record ContractionBand(Contraction Contraction, int Rows)
{
    /// <summary>The method.</summary>
    public KernelHelper Method() => new($"band {Rows}, {Contraction.Key}", Emit);

    private Kernel Emit()
    {
        var body = new CodeWriter();
        var helpers = new KernelHelpers();
        if (FarMatrix.Waits(Contraction.Lanes))
            body.Line(FarMatrix.Fetch("y", $"{Rows * Contraction.OutputStride}", Rows * Contraction.OutputStride)); // What the next band begins with.
        PanelLoop.Write(body, Contraction.Lanes, Contraction.Columns, panel =>
            body.Line(new ContractionTile(Contraction, Rows, panel.Vectors, panel.IsLast).Call(helpers.Add, "0", panel.Column, "0", panel.Column)));
        return new Kernel(
            $"{Contraction.Name}Rows{Rows}", $"{Rows} row{(Rows == 1 ? "" : "s")}, all columns.", "void", [.. Contraction.Parameters], [], body.ToString(), helpers);
    }
}
