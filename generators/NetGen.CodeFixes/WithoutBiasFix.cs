using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Fixes NG0144: takes the bias off a layer before batch normalisation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WithoutBiasFix)), Shared]
public sealed class WithoutBiasFix : SyntaxFix
{
    private const string Bias = "Bias";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["NG0144"];

    private protected override string Title => "Set Bias = false";

    /// <summary>A layer inside a block (which is what further locations say) may stand in other networks, where it needs its bias.</summary>
    private protected override bool IsFixable(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Count == 0;

    private protected override SyntaxNode Fix(SyntaxNode root, IEnumerable<Diagnostic> diagnostics)
    {
        IEnumerable<AttributeSyntax> layers = diagnostics
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>()
            .Distinct();
        return root.ReplaceNodes(layers, (_, layer) => WithoutBias(layer));
    }

    private static AttributeSyntax WithoutBias(AttributeSyntax layer)
    {
        LiteralExpressionSyntax no = SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression);
        AttributeArgumentListSyntax list = layer.ArgumentList ?? SyntaxFactory.AttributeArgumentList();

        // A bias that is asked for is there already as an argument.
        if (list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Bias) is { } given)
            return layer.ReplaceNode(given.Expression, no.WithTriviaFrom(given.Expression));

        SyntaxToken equals = SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(Bias).WithoutTrivia(), equals), null, no);
        IEnumerable<SyntaxNodeOrToken> items = list.Arguments.Count == 0
            ? [added]
            : [.. list.Arguments.GetWithSeparators(), SyntaxFactory.Token(SyntaxKind.CommaToken).WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space), added];
        return layer.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(items)));
    }
}
