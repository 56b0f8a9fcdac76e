using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Problems;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

/// <summary>The examples of the diagnostics' pages: the wrong one is reported as the page says, the right one is right.</summary>
public partial class DiagnosticExampleTests
{
    /// <summary>Pages without examples: no declaration makes the compiler fail, or makes it of another version.</summary>
    private static readonly string[] WithoutExamples = ["NG0000", "NG0123"];

    public static TheoryData<string> Ids => [.. ProblemCatalog.All.Select(kind => kind.Id).Except(WithoutExamples)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_examples_are_reported(string id)
    {
        foreach (string example in Examples(id, "Wrong"))
        {
            Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(CompilationHelper.Compile(example)));
            Assert.Equal(id, diagnostic.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_examples_are_right(string id)
    {
        foreach (string example in Examples(id, "Right"))
        {
            CSharpCompilation compilation = CompilationHelper.Compile(example);
            CompilationHelper.AssertValid(compilation);
            Assert.Empty(await AnalyzeAsync(compilation));
        }
    }

    [Fact]
    public async Task Errors_cannot_be_suppressed_and_warnings_can()
    {
        Assert.Equal(["NG0104"], await IdsWhenSuppressedAsync("NG0104"));
        Assert.Empty(await IdsWhenSuppressedAsync("NG0117"));
    }

    private static async Task<IEnumerable<string>> IdsWhenSuppressedAsync(string id)
    {
        CSharpCompilation compilation = CompilationHelper.Compile(Examples(id, "Wrong")[0]);
        CSharpCompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Suppress)]);
        return (await AnalyzeAsync(compilation.WithOptions(options))).Select(diagnostic => diagnostic.Id);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation)
    {
        DiagnosticAnalyzer[] all = [new PartialAnalyzer(), new SeveralPartsAnalyzer(), new ClassKindAnalyzer(), new NoNetworkAnalyzer(), new DeclarationAnalyzer()];
        return await AnalyzerHelper.RunAsync(compilation, all);
    }

    private static string[] Examples(string id, string heading)
    {
        string page = File.ReadAllText(RepositoryFiles.PathOf("docs", "diagnostics", $"{id}.md"));
        string section = Assert.Single(page.Split("\n## "), section => section.StartsWith(heading + "\n", StringComparison.Ordinal));
        string[] examples = [.. Code().Matches(section).Select(match => match.Groups["code"].Value)];
        Assert.NotEmpty(examples);
        return examples;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
