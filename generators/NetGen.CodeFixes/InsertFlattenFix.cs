using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Fixes NG0110: inserts <c>[Flatten]</c> before a dense layer that got an image.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenFix)), Shared]
public sealed class InsertFlattenFix : SyntaxFix
{
    private const string Flatten = "Flatten";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["NG0110"];

    private protected override string Title => "Insert [Flatten]";

    /// <summary>A layer inside a block (which is what further locations say) may stand in other networks, where it is right.</summary>
    private protected override bool IsFixable(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Count == 0;

    private protected override SyntaxNode Fix(SyntaxNode root, IEnumerable<Diagnostic> diagnostics)
    {
        AttributeSyntax[] layers =
        [
            .. diagnostics.Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>())
                .OfType<AttributeSyntax>()
                .Distinct(),
        ];
        return layers.Aggregate(root.TrackNodes(layers), (fixedRoot, layer) => InsertBefore(fixedRoot, fixedRoot.GetCurrentNode(layer)!));
    }

    private static SyntaxNode InsertBefore(SyntaxNode root, AttributeSyntax layer)
    {
        var list = (AttributeListSyntax)layer.Parent!;
        return list.Attributes.Count == 1
            ? root.ReplaceNode(list, OnTheLineBefore(list, layer))
            : root.ReplaceNode(list, InTheSameBrackets(list, layer));
    }

    /// <summary><c>[Dense(10)]</c> → <c>[Flatten]</c> and <c>[Dense(10)]</c>, laid out alike; comments above stay above.</summary>
    private static IEnumerable<AttributeListSyntax> OnTheLineBefore(AttributeListSyntax list, AttributeSyntax layer)
    {
        SyntaxTriviaList before = list.GetLeadingTrivia();
        SyntaxTriviaList behind = list.GetTrailingTrivia();
        yield return list.WithAttributes(SyntaxFactory.SingletonSeparatedList(FlattenLike(layer)))
            .WithTrailingTrivia(behind.Skip(behind.Count - 1));
        yield return list.WithLeadingTrivia(before.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
    }

    /// <summary><c>[Input(28, 28), Dense(10)]</c> → <c>[Input(28, 28), Flatten, Dense(10)]</c>.</summary>
    private static IEnumerable<AttributeListSyntax> InTheSameBrackets(AttributeListSyntax list, AttributeSyntax layer)
    {
        IEnumerable<SyntaxNodeOrToken> items = list.Attributes.GetWithSeparators().SelectMany(item => item.AsNode() == layer
            ? [
                FlattenLike(layer).WithLeadingTrivia(layer.GetLeadingTrivia()),
                SyntaxFactory.Token(SyntaxKind.CommaToken).WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space),
                layer.WithLeadingTrivia(),
            ]
            : new[] { item });
        yield return list.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(items));
    }

    /// <summary>The attribute, qualified as its neighbour is: <c>NetGen.Dense</c> gets <c>NetGen.Flatten</c>.</summary>
    /// <remarks>Without trivia, even the factory's elastic one, which would have the editor format the neighbours too.</remarks>
    private static AttributeSyntax FlattenLike(AttributeSyntax layer)
    {
        IdentifierNameSyntax flatten = SyntaxFactory.IdentifierName(Flatten).WithoutTrivia();
        return SyntaxFactory.Attribute(
            layer.Name is QualifiedNameSyntax qualified ? qualified.WithRight(flatten).WithoutTrivia() : flatten);
    }
}
