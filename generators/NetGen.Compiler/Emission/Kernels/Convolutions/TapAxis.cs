using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>
/// One axis of a convolution as its kernel goes over it. Output o, which lies at OutputStart + o · OutputStep, sums for the taps
/// t = 0 … Taps - 1 the input o · InputStep + InputStart + t · TapStep times the weight WeightStart + t · WeightStep.
/// </summary>
/// <param name="Outputs">How many outputs.</param>
/// <param name="OutputStart">Where the first one lies.</param>
/// <param name="OutputStep">Distance of two.</param>
/// <param name="Inputs">How many inputs there are.</param>
/// <param name="InputStart">The input under the first tap of the first output; it may be outside.</param>
/// <param name="InputStep">Distance of the inputs under the same tap of two outputs.</param>
/// <param name="Taps">How many taps.</param>
/// <param name="TapStep">Distance of the inputs under two taps.</param>
/// <param name="WeightStart">The weight of the first tap.</param>
/// <param name="WeightStep">Distance of the weights of two taps.</param>
public sealed record TapAxis(
    int Outputs, int OutputStart, int OutputStep, int Inputs, int InputStart, int InputStep, int Taps, int TapStep, int WeightStart, int WeightStep)
{
    /// <summary>Whether inputs and weights of all taps follow each other.</summary>
    public bool IsContiguous => TapStep == 1 && WeightStep == 1;

    /// <summary>The axis of a convolution: a window slides over the inputs.</summary>
    public static TapAxis Of(WindowAxis window, int inputs) =>
        new(window.Positions(inputs), 0, 1, inputs, -window.Before, window.Stride, window.Size, window.Dilation, 0, 1);

    /// <summary>
    /// The axes of a transposed convolution: the window slides over the outputs. Outputs whose distance is the stride lie under the same
    /// taps, so each of them that come first in a stride begins an axis; nearer ones have other taps, or none.
    /// </summary>
    public static IEnumerable<TapAxis> OfTransposed(WindowAxis window, int inputs, int outputs)
    {
        for (int first = 0; first < Math.Min(window.Stride, outputs); first++)
        {
            int count = (outputs - first + window.Stride - 1) / window.Stride;
            int[] taps = [.. Enumerable.Range(0, window.Size).Where(tap => (first - window.Element(0, tap)) % window.Stride == 0)];
            if (taps.Length == 0)
            {
                yield return new TapAxis(count, first, window.Stride, inputs, 0, 1, 0, 1, 0, 1);
                continue;
            }

            // The last tap lies over the first input.
            int last = taps[taps.Length - 1], distance = taps.Length > 1 ? taps[1] - taps[0] : 1;
            yield return new TapAxis(
                count, first, window.Stride, inputs, (first - window.Element(0, last)) / window.Stride, 1,
                taps.Length, Math.Max(1, distance * window.Dilation / window.Stride), last, -distance);
        }
    }

    /// <summary>The outputs in runs that have the same taps inside the inputs.</summary>
    public IReadOnlyList<TapRun> Runs()
    {
        var runs = new List<TapRun>();
        for (int output = 0; output < Outputs; output++)
        {
            int[] taps = [.. Enumerable.Range(0, Taps).Where(tap => IsInside((output * InputStep) + InputStart + (tap * TapStep)))];
            int first = taps.Length == 0 ? 0 : taps[0];
            if (runs.Count > 0 && runs[runs.Count - 1] is var run && run.FirstTap == first && run.Taps == taps.Length)
                runs[runs.Count - 1] = run with { Count = run.Count + 1 };
            else
                runs.Add(new TapRun(output, 1, first, taps.Length));
        }

        return runs;
    }

    /// <summary>For each tap the outputs at which it lies inside the inputs; taps that nowhere do are left out.</summary>
    public IEnumerable<TapRun> TapRuns() =>
        from tap in Enumerable.Range(0, Taps)
        let inside = Enumerable.Range(0, Outputs).Where(output => IsInside((output * InputStep) + InputStart + (tap * TapStep))).ToArray()
        where inside.Length > 0
        select new TapRun(inside[0], inside.Length, tap, 1);

    private bool IsInside(int input) => input >= 0 && input < Inputs;
}
