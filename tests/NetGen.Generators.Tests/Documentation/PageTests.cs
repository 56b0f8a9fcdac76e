using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>The snippets of a page are one program: the statements in the page's order, and behind them the networks.</summary>
public partial class PageTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Theory]
    [InlineData("training.md")]
    [InlineData("streaming.md")]
    public async Task The_snippets_compile_without_warnings(string name)
    {
        string page = File.ReadAllText(RepositoryFiles.PathOf("docs", name));
        ILookup<bool, string> snippets = Snippets().Matches(page).Select(match => match.Groups["code"].Value)
            .ToLookup(code => code.StartsWith("[Network", StringComparison.Ordinal));
        Assert.NotEmpty(snippets[true]);
        Assert.NotEmpty(snippets[false]);

        CSharpCompilation program = CompilationHelper.Compile(ImplicitUsings, string.Concat(snippets[false].Concat(snippets[true])));
        Compilation compilation = AnalyzerHelper.WithGenerated(
            program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)), new NetworkGenerator());
        CompilationHelper.AssertValid(compilation);
        Assert.Empty(await AnalyzerHelper.RunAsync(program, new DeclarationAnalyzer()));
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippets();
}
