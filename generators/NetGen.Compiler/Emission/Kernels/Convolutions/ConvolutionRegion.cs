namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>A rectangle of outputs whose taps inside the image are the same.</summary>
/// <param name="Geometry">The convolution.</param>
/// <param name="Vertical">The vertical axis.</param>
/// <param name="Rows">The outputs of it.</param>
/// <param name="Horizontal">The horizontal axis.</param>
/// <param name="Columns">The outputs of it.</param>
public sealed record ConvolutionRegion(ConvolutionGeometry Geometry, TapAxis Vertical, TapRun Rows, TapAxis Horizontal, TapRun Columns)
{
    /// <summary>Whether no tap lies outside the image.</summary>
    public bool IsWhole => Rows.Taps == Vertical.Taps && Columns.Taps == Horizontal.Taps;

    /// <summary>Where the first output's first tap inside lies in the image.</summary>
    public int InputOffset => ((Input(Vertical, Rows) * Geometry.Input[1]) + Input(Horizontal, Columns)) * Geometry.Input[2];

    /// <summary>Where the weights of that tap lie.</summary>
    public int WeightOffset =>
        ((Weight(Vertical, Rows) * Geometry.KernelWidth) + Weight(Horizontal, Columns)) * Geometry.GroupInputs * Geometry.Output[2];

    /// <summary>Where the first output lies.</summary>
    public int OutputOffset => ((Output(Vertical, Rows) * Geometry.Output[1]) + Output(Horizontal, Columns)) * Geometry.Output[2];

    private static int Input(TapAxis axis, TapRun run) => run.Taps == 0 ? 0 : (run.First * axis.InputStep) + axis.InputStart + (run.FirstTap * axis.TapStep);

    private static int Weight(TapAxis axis, TapRun run) => axis.WeightStart + (run.FirstTap * axis.WeightStep);

    private static int Output(TapAxis axis, TapRun run) => axis.OutputStart + (run.First * axis.OutputStep);
}
