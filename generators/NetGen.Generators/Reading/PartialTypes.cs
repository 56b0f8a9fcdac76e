using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Reading;

/// <summary>Which types must be partial for generated code to have a place, and are not.</summary>
internal static class PartialTypes
{
    /// <summary>Those of the class and of the types around it that are not partial, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Missing(INamedTypeSymbol type, CancellationToken cancellation) =>
        TypeHeaders.WithContaining(type).Reverse().Where(each => each.DeclaringSyntaxReferences.Any(part =>
            part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
            && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)));
}
