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

    // Floats of a result that does not stay in the cache while its panels go by.
    private const int LargeResult = 64 * 1024;

    // Weights of so many floats come from far away. What an epilogue of its own costs does not show, and products of bare sums share tiles.
    private const int LargeWeights = 1 << 20;

    // Of so few rows reading the weights takes most of the time.
    private const int FewRows = 64;

    // Floats of weights that few rows go by at a time, whole rows of them, while the next ones are fetched: a fifth of a cache of 1 MiB,
    // like a panel; but no fewer steps than it takes to be worth another round through the result.
    private const int FetchBlock = 32 * 1024, FewestSteps = 64;

    private readonly CodeWriter body = builder.Body;

    private bool Fetches => rows == "rows" && !contraction.Packed && FarMatrix.Is(mostSteps, contraction.Columns) && mostSteps > FetchSteps;

    private int FetchSteps => Math.Max(FetchBlock / contraction.Columns, FewestSteps);

    /// <summary>Writes them.</summary>
    public void Write()
    {
        if (mostSteps <= StepBlock && (contraction.HasVariableSteps || (long)mostSteps * contraction.Columns <= LargeWeights))
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

    // Partial sums lie in the output, which begins as what the sums start from, and is finished when they are all there.
    private void WriteBlocks(Contraction block)
    {
        string end = contraction.Steps;
        if (contraction.HasVariableSteps)
            body.Line($"nuint {end = "end"} = {contraction.Steps};");
        if (block.Initial != InitialValue.Output)
            WriteRows(block, (column, place, isTail) => body.Line(block.Store(block.Start(column, place, isTail), place, isTail)));
        string most = Fetches ? "most" : $"{StepBlock}";
        if (Fetches)
            body.Line($"nuint most = rows < {FewRows} ? {FetchSteps}u : {StepBlock}u;");
        body.Block($"for (nuint step = 0, steps; step < {end}; step += steps)", () =>
        {
            body.Line($"steps = nuint.Min({most}, {end} - step);");
            WriteTiles(block with { Initial = InitialValue.Output, Epilogue = new Argument(0), Extras = [] }, "step");
        });
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
        body.Block($"for (nuint row = 0; row < {whole}; row += {largest})", () =>
        {
            if (FarMatrix.Is(count, part.Columns))
                body.Line(FarMatrix.Fetch("y", $"(row + {largest}) * {part.OutputStride}", largest * part.OutputStride));
            body.Line(Call(largest, "row"));
        });
        for (int height = largest / 2; height > 0; height /= 2)
        {
            if ((count & height) == 0)
                continue;
            body.Line(Call(height, $"{whole}"));
            whole += height;
        }
    }

    // Each panel fetches its share of the next block.
    private void WriteFetch(PanelLoop.Panel panel)
    {
        string share = KernelBuilder.Sum($"(step + {FetchSteps}) * {contraction.Columns}", KernelBuilder.Times(panel.Column, FetchSteps));
        body.Nest($"if (steps == {FetchSteps})", FarMatrix.Fetch("w", share, FetchSteps * panel.Columns));
    }

    private void WritePanel(Contraction part, PanelLoop.Panel panel, string step)
    {
        var method = new ContractionPanel(part, panel.Rows, panel.Vectors, panel.IsLast, rows);

        // Packed panels lie one behind the other.
        string w = part.Packed
            ? KernelBuilder.Sum(KernelBuilder.Times(panel.Column, mostSteps), KernelBuilder.Times(step, panel.Columns))
            : KernelBuilder.Sum(KernelBuilder.Times(step, part.Columns), panel.Column);
        string rowArgument = int.TryParse(rows, out _) ? "" : $", {rows}";
        if (step != "0" && Fetches)
            WriteFetch(panel);
        body.Line($"{builder.Helper(method.Method())}({part.Arguments(KernelBuilder.Times(step, part.StepStride), w, "0", panel.Column)}{rowArgument});");
    }
}
