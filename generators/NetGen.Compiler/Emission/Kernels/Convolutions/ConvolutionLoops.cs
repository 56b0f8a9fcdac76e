using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the loops of a convolution over samples, groups, panels of channels and regions of outputs.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="contraction">The product that a tile of outputs is.</param>
/// <param name="geometry">The convolution.</param>
/// <param name="wide">Several outputs as one row, if that pays.</param>
public sealed class ConvolutionLoops(KernelBuilder builder, Contraction contraction, ConvolutionGeometry geometry, WideOutputs? wide)
{
    private readonly CodeWriter body = builder.Body;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        ConvolutionRegion[] regions = [.. geometry.Regions];
        int largest = regions.Max(region => Math.Max(region.Rows.Count, region.Columns.Count));
        RegisterTile tile = RegisterTile.Choose(contraction.Lanes, contraction.Lanes.Vectors(contraction.Columns), largest);

        // Whichever of image and weights is larger is read once.
        if (builder.Node.Inputs[1].Shape.Length > geometry.Input.Length)
            WriteGroups(tile, panel => WriteSamples(() => WriteRegions(regions, tile, panel)));
        else
            WriteSamples(() => WriteGroups(tile, panel => WriteRegions(regions, tile, panel)));
    }

    private void WriteSamples(Action step) => body.Block("for (nuint sample = 0; sample < rows; sample++)", step);

    private void WriteGroups(RegisterTile tile, Action<PanelLoop.Panel> step)
    {
        void Panels() => PanelLoop.Write(body, contraction.Lanes, contraction.Columns, tile, step);
        if (geometry.Groups == 1)
            Panels();
        else
            body.Block($"for (nuint group = 0; group < {geometry.Groups}; group++)", Panels);
    }

    private void WriteRegions(ConvolutionRegion[] regions, RegisterTile tile, PanelLoop.Panel panel)
    {
        var plain = new List<ConvolutionRegion>();
        foreach (ConvolutionRegion region in regions)
        {
            if (wide is null || !region.IsWhole || region.Columns.Count < wide.Outputs)
            {
                plain.Add(region);
                continue;
            }

            new WideRegionLoop(builder, wide, region).Write();
            int left = region.Columns.Count % wide.Outputs, done = region.Columns.Count - left;
            if (left > 0)
                plain.Add(region with { Columns = region.Columns with { First = region.Columns.First + done, Count = left } });
        }

        new ConvolutionRegionLoop(builder, contraction, geometry, tile, panel).Write(plain);
    }
}
