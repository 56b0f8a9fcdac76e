using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>The snippets of a page are one program: the statements in the page's order, and behind them the networks.</summary>
public class PageTests
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
        ILookup<bool, string> snippets = PageSnippets.Of("docs", name).ToLookup(code => code.StartsWith("[Network", StringComparison.Ordinal));
        Assert.NotEmpty(snippets[true]);
        Assert.NotEmpty(snippets[false]);

        CSharpCompilation program = CompilationHelper.Compile(ImplicitUsings, string.Concat(snippets[false].Concat(snippets[true])));
        Compilation compilation = AnalyzerHelper.WithGenerated(
            program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)), new NetworkGenerator());
        CompilationHelper.AssertValid(compilation);
        Assert.Empty(await AnalyzerHelper.RunAsync(program, new DeclarationAnalyzer()));
    }
}
