using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generators.Tests;

/// <summary>
/// Source text in which expected diagnostics are marked: <c>{|NG0001:Net|}</c> expects NG0001 to underline <c>Net</c>.
/// </summary>
internal sealed partial class Markup
{
    public Markup(string text)
    {
        var expected = new List<(string Id, TextSpan Span)>();
        while (Mark().Match(text) is { Success: true } mark)
        {
            string content = mark.Groups["content"].Value;
            expected.Add((mark.Groups["id"].Value, new TextSpan(mark.Index, content.Length)));
            text = string.Concat(text.AsSpan(0, mark.Index), content, text.AsSpan(mark.Index + mark.Length));
        }

        Source = text;
        Expected = [.. expected.Select(each => Show(each.Id, each.Span, text)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The text without marks.</summary>
    public string Source { get; }

    /// <summary>What is marked, as <see cref="Show(Diagnostic)"/> shows diagnostics, sorted.</summary>
    public string[] Expected { get; }

    public static string Show(Diagnostic diagnostic) =>
        Show(diagnostic.Id, diagnostic.Location.SourceSpan, diagnostic.Location.SourceTree!.ToString());

    /// <summary>The source text at a location.</summary>
    public static string TextOf(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static string Show(string id, TextSpan span, string text) => $"{id} at {span.Start}: {text.Substring(span.Start, span.Length)}";

    [GeneratedRegex(@"\{\|(?<id>\w+):(?<content>((?!\{\|).)*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
