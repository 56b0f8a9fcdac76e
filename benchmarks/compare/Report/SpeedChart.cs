using System.Globalization;
using System.Xml.Linq;

namespace NetGen.Compare;

/// <summary>A bar chart, as SVG, of how many times faster NetGen is than each peer; a logarithmic scale.</summary>
internal static class SpeedChart
{
    private const int BarHeight = 16, BarGap = 3, GroupGap = 14;
    private const int LabelWidth = 300, PlotWidth = 480, ValueWidth = 80;
    private const int Top = 64, Bottom = 34;

    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    // The page may be light or dark: text and lines follow it, and the colours of the bars are readable on both.
    private const string Style = """
        text { font: 13px system-ui, sans-serif; fill: #24292f; }
        .title { font-weight: 600; font-size: 15px; }
        .small { font-size: 12px; }
        .line { stroke: #8c959f; stroke-opacity: 0.4; }
        .equal { stroke: #57606a; stroke-width: 1.5; }
        .peer0 { fill: #2f81f7; }
        .peer1 { fill: #e8710a; }
        @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .equal { stroke: #9198a1; } }
        """;

    /// <summary>Draws the chart.</summary>
    public static string Draw(Comparison comparison)
    {
        string[] peers = [.. comparison.Machine.Peers.Keys];
        WorkloadResult[] results = [.. comparison.Results.Where(result => peers.Any(result.Has))];
        var scale = LogarithmicScale.Around(
            results.SelectMany(result => peers.Where(result.Has).Select(result.TimesFaster)), LabelWidth, PlotWidth);
        var bars = new List<XElement>();
        double y = Top;
        foreach (WorkloadResult result in results)
        {
            double groupTop = y;
            for (int i = 0; i < peers.Length; i++)
            {
                if (!result.Has(peers[i]))
                    continue;
                bars.AddRange(Bar(scale, result.TimesFaster(peers[i]), y, $"peer{i}"));
                y += BarHeight + BarGap;
            }

            bars.Add(Text(LabelWidth - 10, (groupTop + y - BarGap) / 2, result.Title, "end"));
            y += GroupGap;
        }

        double bottom = y - GroupGap;
        int width = LabelWidth + PlotWidth + ValueWidth;
        return new XElement(
            svg + "svg",
            new XAttribute("viewBox", Invariant($"0 0 {width} {bottom + Bottom}")),
            new XAttribute("width", width),
            new XAttribute("role", "img"),
            new XElement(svg + "title", "How many times faster NetGen is"),
            new XElement(svg + "style", Style),
            Text(10, 18, "How many times faster NetGen is: one thread, logarithmic scale", "start", "title"),
            Legend(peers),
            scale.Ticks.Select(tick => Tick(scale, tick, bottom)),
            bars).ToString();
    }

    private static IEnumerable<XElement> Bar(LogarithmicScale scale, double value, double y, string style)
    {
        double equal = scale.Position(1), end = scale.Position(value);
        yield return new XElement(
            svg + "rect",
            new XAttribute("class", style),
            Number("x", Math.Min(equal, end)),
            Number("y", y),
            Number("width", Math.Abs(end - equal)),
            Number("height", BarHeight),
            new XAttribute("rx", 2));
        yield return Text(Math.Max(equal, end) + 6, y + (BarHeight / 2.0), NumberText.Factor(value), "start", "small");
    }

    private static IEnumerable<XElement> Tick(LogarithmicScale scale, double value, double bottom)
    {
        double x = scale.Position(value);
        yield return new XElement(
            svg + "line",
            new XAttribute("class", value == 1 ? "equal" : "line"),
            Number("x1", x),
            Number("x2", x),
            Number("y1", Top - 6),
            Number("y2", bottom + 6));
        yield return Text(x, bottom + 20, Invariant($"{value:0.###}×"), "middle", "small");
    }

    private static IEnumerable<XElement> Legend(string[] peers)
    {
        const int width = 160, box = 12, y = 32;
        for (int i = 0; i < peers.Length; i++)
        {
            int x = LabelWidth + (i * width);
            yield return new XElement(
                svg + "rect",
                new XAttribute("class", $"peer{i}"),
                Number("x", x),
                Number("y", y),
                Number("width", box),
                Number("height", box),
                new XAttribute("rx", 2));
            yield return Text(x + box + 6, y + (box / 2), $"than {peers[i]}", "start", "small");
        }
    }

    private static XElement Text(double x, double y, string text, string anchor, string? style = null) => new(
        svg + "text",
        style is null ? null : new XAttribute("class", style),
        Number("x", x),
        Number("y", y),
        new XAttribute("text-anchor", anchor),
        new XAttribute("dominant-baseline", "central"),
        text);

    private static XAttribute Number(string name, double value) => new(name, Invariant($"{value:0.#}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
