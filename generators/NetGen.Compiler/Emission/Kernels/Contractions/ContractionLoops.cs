using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>Writes the loops of a product over blocks of what is summed and over the result's tiles.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="contraction">The product.</param>
/// <param name="rows">How many rows: a number, or the name of a parameter.</param>
/// <param name="mostSteps">The most that can be summed.</param>
public sealed class ContractionLoops(KernelBuilder builder, Contraction contraction, string rows, int mostSteps)
{
    // Steps of a panel 48 floats wide that take a fifth of a cache of 1 MiB. Smaller blocks, down to what the nearest cache holds,
    // were slower: sums are stored and loaded again more often than the shorter way is worth.
    private const int StepBlock = 1024;

    // Floats of a result that does not stay in the cache while its panels go by.
    private const int LargeResult = 64 * 1024;

    private readonly CodeWriter body = builder.Body;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        if (mostSteps <= StepBlock)
        {
            if (contraction.HasVariableSteps)
                body.Line($"nuint steps = {contraction.Steps};");
            WriteTiles(contraction.HasVariableSteps ? contraction with { Steps = "steps" } : contraction, "0");
            return;
        }

        Contraction block = contraction with { Steps = "steps" };
        if (!block.Accumulates)
        {
            WriteBlocks(block);
            return;
        }

        // Partial sums have no place to lie: what is in the output must be kept to be added to.
        body.Line($"nuint steps = {contraction.Steps};");
        WriteTiles(block, "0");
    }

    // Partial sums lie in the output: a block starts from those of the block before, and the last one finishes.
    private void WriteBlocks(Contraction block)
    {
        string end = contraction.Steps;
        if (contraction.HasVariableSteps)
            body.Line($"nuint {end = "end"} = {contraction.Steps};");
        Contraction next = block with { Initial = InitialValue.Output };
        body.Block($"for (nuint step = 0, steps; step < {end}; step += steps)", () =>
        {
            body.Line($"steps = nuint.Min({StepBlock}, {end} - step);");
            if (block.Epilogue is Argument)
            {
                WriteCases(("step == 0", block), ("", next));
                return;
            }

            Expression bare = new Argument(0);
            if (contraction.HasVariableSteps)
                WriteCases(("steps == end", block), ("step == 0", block with { Epilogue = bare }), ("step + steps < end", next with { Epilogue = bare }), ("", next));
            else
                WriteCases(("step == 0", block with { Epilogue = bare }), ($"step + steps < {end}", next with { Epilogue = bare }), ("", next));
        });
    }

    private void WriteCases(params (string Condition, Contraction Part)[] cases)
    {
        if (cases.Select(one => one.Part).Distinct().Count() == 1)
        {
            WriteTiles(cases[0].Part, "step");
            return;
        }

        for (int i = 0; i < cases.Length; i++)
        {
            (string condition, Contraction part) = cases[i];
            body.Block(condition == "" ? "else" : $"{(i > 0 ? "else " : "")}if ({condition})", () => WriteTiles(part, "step"));
        }
    }

    private void WriteTiles(Contraction part, string step)
    {
        if (int.TryParse(rows, out int count) && (long)count * part.Columns >= LargeResult)
            WriteBands(part, count, step);
        else
            PanelLoop.Write(body, part.Lanes, part.Columns, panel => WritePanel(part, panel, step));
    }

    private void WriteBands(Contraction part, int count, string step)
    {
        int largest = RegisterTile.Choose(part.Lanes, part.Lanes.Vectors(part.Columns)).Rows, whole = count / largest * largest;
        string Call(int height, string row) => builder.Helper(new ContractionBand(part, height).Method()) + "("
            + part.Arguments(KernelBuilder.Sum(Step(part.StepStride), KernelBuilder.Times(row, part.RowStride)), Step(part.Columns), row, "0") + ");";
        string Step(int stride) => KernelBuilder.Times(step, stride);
        body.Nest($"for (nuint row = 0; row < {whole}; row += {largest})", Call(largest, "row"));
        for (int height = largest / 2; height > 0; height /= 2)
        {
            if ((count & height) == 0)
                continue;
            body.Line(Call(height, $"{whole}"));
            whole += height;
        }
    }

    private void WritePanel(Contraction part, PanelLoop.Panel panel, string step)
    {
        var method = new ContractionPanel(part, panel.Rows, panel.Vectors, panel.IsLast, rows);

        // Packed panels lie one behind the other.
        string w = part.Packed
            ? KernelBuilder.Sum(KernelBuilder.Times(panel.Column, mostSteps), KernelBuilder.Times(step, panel.Columns))
            : KernelBuilder.Sum(KernelBuilder.Times(step, part.Columns), panel.Column);
        string rowArgument = int.TryParse(rows, out _) ? "" : $", {rows}";
        body.Line($"{builder.Helper(method.Method())}({part.Arguments(KernelBuilder.Times(step, part.StepStride), w, "0", panel.Column)}{rowArgument});");
    }
}
