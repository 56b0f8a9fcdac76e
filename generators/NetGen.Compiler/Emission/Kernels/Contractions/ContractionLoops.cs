using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>Writes the loops of a product over blocks of what is summed and over panels of columns.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="contraction">The product.</param>
/// <param name="rows">How many rows: a number, or the name of a parameter.</param>
/// <param name="mostSteps">The most that can be summed.</param>
public sealed class ContractionLoops(KernelBuilder builder, Contraction contraction, string rows, int mostSteps)
{
    // Steps of a panel 48 floats wide that take a fifth of a cache of 1 MiB. Smaller blocks, down to what the nearest cache holds,
    // were slower: sums are stored and loaded again more often than the shorter way is worth.
    private const int StepBlock = 1024;

    private readonly CodeWriter body = builder.Body;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        if (mostSteps <= StepBlock)
        {
            if (contraction.HasVariableSteps)
                body.Line($"nuint steps = {contraction.Steps};");
            WritePanels(contraction.HasVariableSteps ? contraction with { Steps = "steps" } : contraction, "0");
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
        WritePanels(block, "0");
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
            WritePanels(cases[0].Part, "step");
            return;
        }

        for (int i = 0; i < cases.Length; i++)
        {
            (string condition, Contraction part) = cases[i];
            body.Block(condition == "" ? "else" : $"{(i > 0 ? "else " : "")}if ({condition})", () => WritePanels(part, "step"));
        }
    }

    private void WritePanels(Contraction part, string step)
    {
        Lanes lanes = part.Lanes;
        int vectors = lanes.Vectors(part.Columns);
        RegisterTile tile = RegisterTile.Choose(lanes, vectors);
        IReadOnlyList<int> widths = tile.Panels(vectors);
        for (int panel = 0, first = 0; panel < widths.Count;)
        {
            // Panels that are alike are a loop; the last one stands alone where a part of a vector is left.
            int width = widths[panel], repeats = 1;
            bool isLast = panel == widths.Count - 1;
            while (panel + repeats < widths.Count && widths[panel + repeats] == width && !(part.Tail > 0 && panel + repeats == widths.Count - 1))
                repeats++;
            int start = first * lanes.Count, size = width * lanes.Count;
            var method = new ContractionPanel(part, tile.Rows, width, isLast, rows);
            if (repeats > 1)
                body.Nest($"for (nuint column = {start}; column < {start + (repeats * size)}; column += {size})", Call(method, step, "column", size));
            else
                body.Line(Call(method, step, $"{start}", size));
            panel += repeats;
            first += repeats * width;
        }
    }

    private string Call(ContractionPanel panel, string step, string column, int size)
    {
        Contraction part = panel.Contraction;
        string steps = KernelBuilder.Times(step, part.StepStride), columns = KernelBuilder.Times(step, part.Columns);

        // Packed panels lie one behind the other, and the last is as narrow as what is left.
        string w = !part.Packed
            ? KernelBuilder.Sum(columns, column)
            : KernelBuilder.Sum(KernelBuilder.Times(column, mostSteps), KernelBuilder.Times(step, int.TryParse(column, out int start) ? Math.Min(size, part.Columns - start) : size));
        string rowArgument = int.TryParse(rows, out _) ? "" : $", {rows}";
        return $"{builder.Helper(panel.Method())}({part.Arguments(steps, w, "0", column)}{rowArgument});";
    }
}
