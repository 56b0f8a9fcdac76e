namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// A row times packed panels in a loop over many steps. Every other step takes the panels from the last to the first: those that it begins with, the step
/// before has left in the nearest cache.
/// </summary>
/// <param name="Contraction">The product.</param>
public sealed record PackedRow(Contraction Contraction)
{
    /// <summary>Writes the loops.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="step">The variable of the loop over steps.</param>
    /// <param name="helper">Adds a method and returns its name.</param>
    public void Write(CodeWriter body, string step, Func<KernelHelper, string> helper)
    {
        Lanes lanes = Contraction.Lanes;
        RegisterTile tile = RegisterTile.Choose(lanes, lanes.Vectors(Contraction.Columns));
        void Panels(bool isBackward) => PanelLoop.Write(body, lanes, Contraction.Columns, tile, panel => WritePanel(body, panel, helper), isBackward);
        body.Block($"if (({step} & 1) == 0)", () => Panels(isBackward: false));
        body.Block("else", () => Panels(isBackward: true));
    }

    private void WritePanel(CodeWriter body, PanelLoop.Panel panel, Func<KernelHelper, string> helper)
    {
        KernelHelper row = new ContractionRow(Contraction with { Columns = panel.Columns, WeightStride = panel.Columns }).Method();
        body.Line($"{helper(row)}({Contraction.Arguments("0", KernelBuilder.Times(panel.Column, int.Parse(Contraction.Steps, System.Globalization.CultureInfo.InvariantCulture)), "0", panel.Column)});");
    }
}
