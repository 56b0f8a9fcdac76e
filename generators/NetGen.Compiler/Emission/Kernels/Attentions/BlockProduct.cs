using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Emission.Kernels.Attentions;

/// <summary>A product of small blocks that lie anywhere, inside of a kernel: y = scale · x · w, or added to y.</summary>
/// <param name="Name">What it computes, for the names of methods.</param>
/// <param name="Comment">The same as a formula.</param>
/// <param name="Columns">Columns of w and y.</param>
/// <param name="RowStride">Distance of x's rows.</param>
/// <param name="StepStride">Distance of x's elements along what is summed.</param>
/// <param name="WeightStride">Distance of w's rows.</param>
/// <param name="OutputStride">Distance of y's rows.</param>
/// <param name="Initial">Whether the product is added to y.</param>
/// <param name="Scale">A factor.</param>
public sealed record BlockProduct(
    string Name, string Comment, int Columns, int RowStride, int StepStride, int WeightStride, int OutputStride, InitialValue Initial = InitialValue.Zero, double Scale = 1)
{
    /// <summary>Whether a vector may be read past w's end.</summary>
    public bool Overread { get; init; }

    /// <summary>How many columns are wanted, where not always all are: an expression.</summary>
    public string? Wanted { get; init; }

    /// <summary>Writes it.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="x">The first element of x.</param>
    /// <param name="w">The first element of w.</param>
    /// <param name="y">The first element of y.</param>
    /// <param name="rows">How many rows of x: an expression.</param>
    /// <param name="steps">How many are summed: a number, or an expression.</param>
    public void Write(KernelBuilder builder, string x, string w, string y, string rows, string steps)
    {
        bool isFixed = int.TryParse(steps, out _);
        var product = new Contraction(
            $"{builder.Name}{Name}", builder.Lanes, Columns, RowStride, StepStride, isFixed ? steps : "steps", [], Initial,
            Scale == 1 ? new Argument(0) : new Argument(0) * Scale, Accumulates: false, Overread)
        {
            OutputStride = OutputStride,
            WeightStride = WeightStride,
        };
        builder.Body.Block($"// {Comment}", () =>
        {
            builder.Body.Line($"ref float x = ref {x}, w = ref {w}, y = ref {y};");
            PanelLoop.Write(builder.Body, builder.Lanes, Columns, panel =>
            {
                string method = builder.Helper(new ContractionPanel(product, panel.Rows, panel.Vectors, panel.IsLast, "count").Method());
                string call = $"{method}({product.Arguments("0", panel.Column, panel.Column, panel.Column, isFixed ? [] : [steps])}, {rows});";
                if (Wanted is null || panel.Column == "0")
                    builder.Body.Line(call);
                else
                    builder.Body.Nest($"if ({panel.Column} < {Wanted})", call);
            });
        });
    }
}
