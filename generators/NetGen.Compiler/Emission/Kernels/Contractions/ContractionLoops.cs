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
    public const int StepBlock = 1024;

    // Floats of a result that does not stay in the nearest cache while its panels go by.
    private const int LargeResult = 16 * 1024;

    // Weights of so many floats come from far away. What an epilogue of its own costs does not show, and products of bare sums share tiles.
    private const int LargeWeights = 1 << 20;

    // Rows of far weights that are gone by at a time while the next ones are fetched in the order in which they lie: as few as are worth
    // another round through the result, for two such blocks and the result shall stay in the second cache.
    private const int FetchSteps = 64;

    // Floats of weights that are hardly still in the nearest cache when they are needed again.
    private const int FetchedWeights = 16 * 1024;

    private const string UsePacked = "w = ref packed;";

    private readonly CodeWriter body = builder.Body;

    private bool IsBlocked => !contraction.Accumulates
        && (mostSteps > StepBlock || (!contraction.HasVariableSteps && (long)mostSteps * contraction.Columns > LargeWeights));

    private bool Fetches => IsBlocked && FarMatrix.Waits(contraction.Lanes) && !int.TryParse(rows, out _) && !contraction.Packed
        && FarMatrix.Is(mostSteps, contraction.Columns);

    private ContractionLoops PackedLoops => new(builder, contraction with { Packed = true, Overread = true }, rows, mostSteps);

    /// <summary>Writes them.</summary>
    public void Write()
    {
        if (IsBlocked)
        {
            WriteBlocks();
            return;
        }

        if (contraction.HasVariableSteps)
            body.Line($"nuint steps = {contraction.Steps};");
        WriteTiles(contraction.HasVariableSteps ? contraction with { Steps = "steps" } : contraction, "0");
    }

    /// <summary>Writes them twice: for weights as they lie, and for their copy where there is one.</summary>
    /// <param name="condition">When there is.</param>
    public void WriteWithPacked(string condition)
    {
        if (IsBlocked && PackedLoops.IsBlocked)
        {
            WriteAround(() =>
            {
                body.Block($"if ({condition})", () => PackedLoops.WriteSteps(body.Line(UsePacked)));
                body.Block("else", () => WriteSteps(body));
            });
            return;
        }

        WritePacked(condition);
        Write();
    }

    /// <summary>Writes them for a copy of the weights where there is one; what follows is for where there is none.</summary>
    /// <param name="condition">When there is.</param>
    public void WritePacked(string condition) => body.Block($"if ({condition})", () =>
    {
        body.Line(UsePacked);
        PackedLoops.Write();
        body.Line("return;");
    });

    private void WriteBlocks()
    {
        if (contraction.HasVariableSteps)
            body.Line($"nuint end = {contraction.Steps};");
        WriteAround(() => WriteSteps(body));
    }

    private void WriteSteps(CodeWriter body)
    {
        string end = contraction.HasVariableSteps ? "end" : contraction.Steps;
        body.Block($"for (nuint step = 0, steps; step < {end}; step += steps)", () =>
        {
            body.Line($"steps = nuint.Min({(Fetches ? FetchSteps : StepBlock)}, {end} - step);");
            WriteTiles(contraction with { Steps = "steps", Initial = InitialValue.Output, Epilogue = new Argument(0), Extras = [] }, "step");
        });
    }

    // Partial sums lie in the output, which begins as what the sums start from, and is finished when they are all there.
    private void WriteAround(Action sum)
    {
        Contraction block = contraction with { Steps = "steps" };
        if (block.Initial != InitialValue.Output)
            WriteRows(block, (column, place, isTail) => body.Line(block.Store(block.Start(column, place, isTail), place, isTail)));
        sum();
        if (block.Epilogue is Argument)
            return;
        WriteRows(block, (column, place, isTail) =>
        {
            body.Line($"{block.Lanes.Type} sum = {block.Read("y", place, isTail)};");
            block.Finish(body, "sum", "", column, place, isTail);
        });
    }

    private void WriteRows(Contraction block, Action<string, string, bool> step) => body.Block($"for (nuint line = 0; line < {rows}; line++)", () =>
    {
        block.DeclareNumbers(body);
        block.WriteVectors(body, (column, isTail) => step(column, KernelBuilder.Sum(KernelBuilder.Times("line", block.OutputStride), column), isTail));
    });

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
        body.Block($"for (nuint row = 0; row < {whole}; row += {largest})", () => body.Line(Call(largest, "row")));
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
        PanelFetch fetch = Fetch(part, panel, step);
        var method = new ContractionPanel(part, panel.Rows, panel.Vectors, panel.IsLast, rows, fetch);

        // Packed panels lie one behind the other.
        string w = part.Packed
            ? KernelBuilder.Sum(KernelBuilder.Times(panel.Column, mostSteps), KernelBuilder.Times(step, panel.Columns))
            : KernelBuilder.Sum(KernelBuilder.Times(step, part.Columns), panel.Column);
        string rowArgument = int.TryParse(rows, out _) ? "" : $", {rows}";
        string aheadArgument = fetch == PanelFetch.NextBlock ? $", ref {Lanes.At("w", Ahead(panel))}" : "";
        body.Line($"{builder.Helper(method.Method())}({part.Arguments(KernelBuilder.Times(step, part.StepStride), w, "0", panel.Column)}{rowArgument}{aheadArgument});");
    }

    private PanelFetch Fetch(Contraction part, PanelLoop.Panel panel, string step)
    {
        // What stands at the end of a row, narrower or partly filled, is not worth tiles of its own.
        int vectors = part.Lanes.Vectors(part.Columns);
        if (panel.Vectors < RegisterTile.Choose(part.Lanes, vectors).Panels(vectors)[0] || (panel.IsLast && part.Tail > 0))
            return PanelFetch.None;
        if (Fetches && step != "0")
            return PanelFetch.NextBlock;
        bool fetches = FarMatrix.Waits(part.Lanes) && !part.Packed && !int.TryParse(rows, out _);
        return fetches && (long)mostSteps * part.Columns >= FetchedWeights ? PanelFetch.NextPanel : PanelFetch.None;
    }

    // Each panel fetches its share of the next block; behind the last block lies what is used after it, as a rule.
    private string Ahead(PanelLoop.Panel panel) =>
        KernelBuilder.Sum($"(step + {FetchSteps}) * {contraction.Columns}", KernelBuilder.Times(panel.Column, FetchSteps));
}
