using System.Text.RegularExpressions;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>The C# that a page shows.</summary>
internal static partial class PageSnippets
{
    /// <summary>The snippets of a page in their order.</summary>
    /// <param name="path">The page's path from the repository's root.</param>
    public static string[] Of(params string[] path) =>
        [.. Pattern().Matches(File.ReadAllText(RepositoryFiles.PathOf(path))).Select(match => match.Groups["code"].Value)];

    // In a list they are indented.
    [GeneratedRegex(@"^ *```csharp\n(?<code>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
