using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>What the fixes share: each rewrites the syntax of one document, for one diagnostic or for all of them at once.</summary>
public abstract class SyntaxFix : CodeFixProvider
{
    /// <summary>What the editor offers, as in "Make partial".</summary>
    private protected abstract string Title { get; }

    /// <summary>Whether the fix can do anything about a diagnostic.</summary>
    private protected virtual bool IsFixable(Diagnostic diagnostic) => true;

    /// <summary>Fixes fixable diagnostics of one document.</summary>
    private protected abstract SyntaxNode Fix(SyntaxNode root, IEnumerable<Diagnostic> diagnostics);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (all, document, diagnostics) =>
            await FixAsync(document, diagnostics.Where(IsFixable), all.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(IsFixable))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), equivalenceKey: Title),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private async Task<Document> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            ? document.WithSyntaxRoot(Fix(root, diagnostics))
            : document;
}
