using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generators.Tests;

/// <summary>Runs analyzers.</summary>
internal static class AnalyzerHelper
{
    /// <summary>The analyzer's diagnostics; an analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        CompilationWithAnalyzers run = compilation.WithAnalyzers(
            [.. analyzers],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await run.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    /// <summary>Compares what an analyzer reports with the marks in the source, and returns it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AssertAsync(DiagnosticAnalyzer analyzer, string marked)
    {
        var markup = new Markup(marked);
        ImmutableArray<Diagnostic> diagnostics = await RunAsync(CompilationHelper.Compile(markup.Source), analyzer);
        Assert.Equal(markup.Expected, diagnostics.Select(Markup.Show).Order(StringComparer.Ordinal));
        return diagnostics;
    }

    /// <summary>The compilation together with what the generator adds to it.</summary>
    public static Compilation WithGenerated(CSharpCompilation compilation, NetworkGenerator generator)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], parseOptions: CompilationHelper.ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return updated;
    }
}
