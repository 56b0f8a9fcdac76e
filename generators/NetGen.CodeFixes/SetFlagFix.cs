using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Sets a property of a layer to yes or no.</summary>
/// <param name="property">The property.</param>
/// <param name="value">What it becomes.</param>
public abstract class SetFlagFix(string property, bool value) : SyntaxFix
{
    private protected sealed override string Title => $"Set {property} = {(value ? "true" : "false")}";

    /// <summary>A layer inside a block (which is what further locations say) may stand in other networks, where it is right.</summary>
    private protected sealed override bool IsFixable(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Count == 0;

    private protected sealed override SyntaxNode Fix(SyntaxNode root, IEnumerable<Diagnostic> diagnostics)
    {
        IEnumerable<AttributeSyntax> layers = diagnostics
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>()
            .Distinct();
        return root.ReplaceNodes(layers, (_, layer) => Set(layer));
    }

    private AttributeSyntax Set(AttributeSyntax layer)
    {
        LiteralExpressionSyntax literal = SyntaxFactory.LiteralExpression(value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);
        AttributeArgumentListSyntax list = layer.ArgumentList ?? SyntaxFactory.AttributeArgumentList();

        // What is asked for is there already as an argument.
        if (list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property) is { } given)
            return layer.ReplaceNode(given.Expression, literal.WithTriviaFrom(given.Expression));

        SyntaxToken equals = SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(property).WithoutTrivia(), equals), null, literal);
        IEnumerable<SyntaxNodeOrToken> items = list.Arguments.Count == 0
            ? [added]
            : [.. list.Arguments.GetWithSeparators(), SyntaxFactory.Token(SyntaxKind.CommaToken).WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space), added];
        return layer.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(items)));
    }
}
