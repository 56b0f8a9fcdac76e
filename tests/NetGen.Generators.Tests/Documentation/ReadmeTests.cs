using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>Pages whose snippets are no single program: each declaration is one by itself, and what is said to be generated is.</summary>
public class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("src/NetGen/README.md")]
    [InlineData("docs/layers.md")]
    public async Task The_declarations_compile_without_warnings(string path)
    {
        string[] declarations = [.. PageSnippets.Of(path).Where(code => code.Contains("[Network", StringComparison.Ordinal))];
        Assert.NotEmpty(declarations);
        foreach (string declaration in declarations)
        {
            CSharpCompilation program = CompilationHelper.Compile(declaration);
            CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(program, new NetworkGenerator()));
            Assert.Empty(await AnalyzerHelper.RunAsync(program, new DeclarationAnalyzer()));
        }
    }

    [Theory]
    [InlineData("Prefill")]
    public void Statements_compile_with_the_declaration_before_them(string call)
    {
        string[] snippets = PageSnippets.Of("README.md");
        int statements = Array.FindIndex(snippets, code => code.Contains(call, StringComparison.Ordinal));
        CSharpCompilation program = CompilationHelper.Compile("global using System;", snippets[statements] + snippets[statements - 1]);
        CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(
            program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)), new NetworkGenerator()));
    }

    [Fact]
    public void What_is_shown_of_generated_code_is_generated()
    {
        string[] snippets = PageSnippets.Of("README.md");
        string[] shown = [.. snippets.Where(code => code.Contains("(ref ", StringComparison.Ordinal)).Select(WithoutIndentation)];
        Assert.Equal(2, shown.Length);
        Compilation compilation = AnalyzerHelper.WithGenerated(CompilationHelper.Compile(snippets[0]), new NetworkGenerator());
        string generated = WithoutIndentation(string.Concat(compilation.SyntaxTrees.Select(tree => tree.ToString())));
        Assert.All(shown, code => Assert.Contains(code, generated, StringComparison.Ordinal));
    }

    private static string WithoutIndentation(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart()));
}
