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
    public async Task The_wrong_example_is_reported(string id)
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzeAsync(CompilationHelper.Compile(Example(id, "Wrong")));
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(id, diagnostic.Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_is_right(string id)
    {
        CSharpCompilation compilation = CompilationHelper.Compile(Example(id, "Right"));
        CompilationHelper.AssertValid(compilation);
        Assert.Empty(await AnalyzeAsync(compilation));
    }

    [Fact]
    public async Task Errors_cannot_be_suppressed_and_warnings_can()
    {
        Assert.Equal(["NG0104"], await IdsWhenSuppressedAsync("NG0104"));
        Assert.Empty(await IdsWhenSuppressedAsync("NG0117"));
    }

    private static async Task<IEnumerable<string>> IdsWhenSuppressedAsync(string id)
    {
        CSharpCompilation compilation = CompilationHelper.Compile(Example(id, "Wrong"));
        CSharpCompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Suppress)]);
        return (await AnalyzeAsync(compilation.WithOptions(options))).Select(diagnostic => diagnostic.Id);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation)
    {
        DiagnosticAnalyzer[] all = [new PartialAnalyzer(), new SeveralPartsAnalyzer(), new ClassKindAnalyzer(), new NoNetworkAnalyzer(), new DeclarationAnalyzer()];
        return await AnalyzerHelper.RunAsync(compilation, all);
    }

    private static string Example(string id, string heading)
    {
        string page = File.ReadAllText(RepositoryFiles.PathOf("docs", "diagnostics", $"{id}.md"));
        Match example = Assert.Single(Examples().Matches(page), match => match.Groups["heading"].Value == heading);
        return example.Groups["code"].Value;
    }

    [GeneratedRegex(@"^## (?<heading>\w+)\s+```csharp\s(?<code>.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Examples();
}
