using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generators.Tests;

/// <summary>Applies code fixes to source text.</summary>
internal static class CodeFixHelper
{
    /// <summary>What the fix makes of the one diagnostic that is found; <see langword="null"/> if it offers nothing.</summary>
    public static async Task<string?> FixAsync(CodeFixProvider fix, string source, Func<Document, Task<ImmutableArray<Diagnostic>>> find)
    {
        using var workspace = new AdhocWorkspace();
        Document document = AddDocument(workspace, source);
        Diagnostic diagnostic = Assert.Single(await find(document));
        Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds);
        CodeAction? offered = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered = action, CancellationToken.None));
        return offered is null ? null : await ApplyAsync(offered, document);
    }

    /// <summary>What "fix all in document" makes of all diagnostics that are found.</summary>
    public static async Task<string> FixAllAsync(CodeFixProvider fix, string source, Func<Document, Task<ImmutableArray<Diagnostic>>> find)
    {
        using var workspace = new AdhocWorkspace();
        Document document = AddDocument(workspace, source);
        ImmutableArray<Diagnostic> diagnostics = await find(document);
        Assert.All(diagnostics, diagnostic => Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds));
        string? key = null;
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostics[0], (action, _) => key = action.EquivalenceKey, CancellationToken.None));
        CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            document, fix, FixAllScope.Document, key!, fix.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None));
        return await ApplyAsync(all!, document);
    }

    private static Document AddDocument(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(CompilationHelper.ParseOptions)
            .WithCompilationOptions(CompilationHelper.Compile().Options)
            .WithMetadataReferences(CompilationHelper.References)
            .AddDocument("usings.cs", SourceText.From("global using NetGen;")).Project;
        return project.AddDocument("0.cs", SourceText.From(source));
    }

    private static async Task<string> ApplyAsync(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>Gives "fix all" the diagnostics that are known already.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
