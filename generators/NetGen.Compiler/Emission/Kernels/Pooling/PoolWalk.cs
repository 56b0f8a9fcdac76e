using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>
/// The positions of a window over an image, and at each a <see cref="PoolStep"/>. Where the whole window is inside and small, its taps are
/// written out; windows cut at a border, and large ones, go through a method with loops over the taps.
/// </summary>
/// <param name="Builder">The kernel.</param>
/// <param name="Lanes">The vector width.</param>
/// <param name="Step">What to do.</param>
/// <param name="Rows">The image's rows.</param>
/// <param name="Columns">The image's columns.</param>
/// <param name="Channels">The image's channels.</param>
public sealed record PoolWalk(KernelBuilder Builder, Lanes Lanes, PoolStep Step, PoolAxis Rows, PoolAxis Columns, int Channels)
{
    // More taps than this are a loop, more statements a loop over lines of taps.
    private const int MostWrittenOut = 16;

    private int Taps => Rows.Window.Size * Columns.Window.Size;

    private int RowLength => Columns.Length * Channels;

    private int PlacesLength => Columns.Positions * Channels;

    /// <summary>The vector width for so many channels: not wider than they need.</summary>
    public static Lanes Choose(Lanes lanes, int channels) =>
        Lanes.All.LastOrDefault(narrow => narrow.Count <= lanes.Count && narrow.Count >= channels) ?? lanes;

    /// <summary>Writes the loops over samples and positions.</summary>
    public void Write()
    {
        CodeWriter body = Builder.Body;
        var helper = new Lazy<string>(() => Builder.Helper(new PoolWindow(Lanes, Step, RowLength, Channels).Method(Builder.Name)));
        bool isWrittenOut = Taps <= MostWrittenOut && ColumnsEnd > Columns.Inside;
        body.Block($"for (nuint sample = 0; sample < {Builder.Samples()}; sample++)", () =>
        {
            WriteRows(helper, 0, isWrittenOut ? Rows.Inside : 0, false);
            WriteRows(helper, isWrittenOut ? Rows.Inside : 0, isWrittenOut ? Rows.InsideEnd : Rows.Positions, isWrittenOut);
            WriteRows(helper, isWrittenOut ? Rows.InsideEnd : Rows.Positions, Rows.Positions, false);
            foreach (string image in Step.Images)
                body.Line($"{image} = ref code::Unsafe.Add(ref {image}, {Rows.Length * RowLength});");
            foreach (string places in Step.Places)
                body.Line($"{places} = ref code::Unsafe.Add(ref {places}, {Rows.Positions * PlacesLength});");
        });
    }

    // Where channels leave lanes over, those touch what lies behind, which must not be behind the row's end.
    private int ColumnsEnd
    {
        get
        {
            int spare = (Lanes.Vectors(Channels) * Lanes.Count) - Channels, positions = (spare + Channels - 1) / Channels;
            int last = Math.Min(Columns.InsideEnd, Columns.Positions - positions);
            while (last > 0 && (((last - 1) * Columns.Window.Stride) - Columns.Window.Before + Columns.Window.Size) * Channels > RowLength - spare)
                last--;
            return last;
        }
    }

    private void WriteRows(Lazy<string> helper, int start, int end, bool isWrittenOut)
    {
        if (start >= end)
            return;
        CodeWriter body = Builder.Body;
        body.Block($"for (nuint p = {start}; p < {end}; p++)", () =>
        {
            Rows.DeclareTaps(body, "p", "top", "height", Step.Scales);
            body.Line(string.Concat(Step.Images.Select((image, i) =>
                $"{(i == 0 ? "ref float " : ", ")}{image}Row = ref code::Unsafe.Add(ref {image}, top * {RowLength})")) + ";");
            body.Line(string.Concat(Step.Places.Select((places, i) =>
                $"{(i == 0 ? "ref float " : ", ")}{places}Row = ref code::Unsafe.Add(ref {places}, p * {PlacesLength})")) + ";");
            if (isWrittenOut)
            {
                WriteCalls(helper, 0, Columns.Inside);
                WriteInside();
                WriteCalls(helper, ColumnsEnd, Columns.Positions);
            }
            else
            {
                WriteCalls(helper, 0, Columns.Positions);
            }
        });
    }

    private void WriteCalls(Lazy<string> helper, int start, int end)
    {
        if (start >= end)
            return;
        CodeWriter body = Builder.Body;
        body.Block($"for (nuint q = {start}; q < {end}; q++)", () =>
        {
            Columns.DeclareTaps(body, "q", "left", "width", Step.Scales);
            IEnumerable<string> arguments = Step.Images.Select(image => $"ref code::Unsafe.Add(ref {image}Row, left * {Channels})")
                .Concat(Step.Places.Select(places => $"ref code::Unsafe.Add(ref {places}Row, q * {Channels})"))
                .Concat(["height", "width"])
                .Concat(Step.Scales ? ["1f / (heightCounted * widthCounted)"] : []);
            body.Line($"{helper.Value}({string.Join(", ", arguments)});");
        });
    }

    private void WriteInside()
    {
        CodeWriter body = Builder.Body;
        body.Block($"for (nuint q = {Columns.Inside}; q < {ColumnsEnd}; q++)", () =>
        {
            foreach (string image in Step.Images)
                body.Line($"ref float {image}At = ref code::Unsafe.Add(ref {image}Row, ({Columns.First("q")}) * {Channels});");
            foreach (string places in Step.Places)
                body.Line($"ref float {places}At = ref code::Unsafe.Add(ref {places}Row, q * {Channels});");

            // The part of a vector first: what it touches of the window's next elements is written after it.
            int whole = Channels / Lanes.Count * Lanes.Count;
            if (Channels > whole)
                body.Block("", () => WriteTaps($"{whole}", $"{Channels - whole}"));
            RowLoop.Write(body, Lanes, whole, WriteTaps);
        });
    }

    private void WriteTaps(string offset, string? part)
    {
        var at = new PoolVector(Lanes, offset, part, MayTouchBehind: true, Suffix: "At");
        string scale = Lanes.Broadcast(ExpressionWriter.Literal(1.0 / Taps));
        Step.Begin(Builder.Body, at, scale);
        if (Taps * Step.Statements > MostWrittenOut && Rows.Window.Size > 1)
        {
            Builder.Body.Block($"for (nuint line = 0; line < {Rows.Window.Size * RowLength}; line += {RowLength})", () => WriteLine(at, "line", isFirst: false));
        }
        else
        {
            for (int row = 0; row < Rows.Window.Size; row++)
                WriteLine(at, $"{row * RowLength}", isFirst: row == 0);
        }

        Step.End(Builder.Body, at, scale);
    }

    private void WriteLine(PoolVector at, string line, bool isFirst)
    {
        for (int column = 0; column < Columns.Window.Size; column++)
            Step.Tap(Builder.Body, at, KernelBuilder.Sum(line, $"{column * Channels}"), isFirst && column == 0);
    }
}
