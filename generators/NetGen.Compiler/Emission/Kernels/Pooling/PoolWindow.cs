namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>A method for one position, whose window has any number of rows and columns.</summary>
/// <param name="Lanes">The vector width.</param>
/// <param name="Step">What to do.</param>
/// <param name="RowLength">Floats of an image's row.</param>
/// <param name="Channels">The image's channels.</param>
public sealed record PoolWindow(Lanes Lanes, PoolStep Step, int RowLength, int Channels)
{
    /// <summary>The method.</summary>
    /// <param name="name">What it is called, before <c>Window</c>.</param>
    public KernelHelper Method(string name) => new($"pool {Step.Key}, {Lanes.Count}, {RowLength}, {Channels}", () => new Kernel(
        $"{name}Window",
        "One position: a window of so many rows and columns.",
        "void",
        [.. Step.Images.Concat(Step.Places).Select(tensor => $"ref float {tensor}"), "nuint height", "nuint width", .. Step.Scales ? ["float scale"] : Array.Empty<string>()],
        [],
        Body(),
        []));

    private string Body()
    {
        var body = new CodeWriter();
        if (Step.Scales)
            body.Line($"{Lanes.Type} scaleAll = {Lanes.Broadcast("scale")};");
        RowLoop.Write(body, Lanes, Channels, (offset, part) =>
        {
            var at = new PoolVector(Lanes, offset, part, MayTouchBehind: false);
            Step.Declare(body);
            Step.Begin(body, at, "scaleAll");
            body.Block("for (nuint r = 0; r < height; r++)", () =>
                body.Block($"for (nuint s = r * {RowLength}, end = s + width * {Channels}; s < end; s += {Channels})", () => Step.Tap(body, at, "s", isFirst: false)));
            Step.End(body, at, "scaleAll");
        });
        return body.ToString();
    }
}
