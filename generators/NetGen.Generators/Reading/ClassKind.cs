using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Reading;

/// <summary>Which classes can be networks.</summary>
internal static class ClassKind
{
    /// <summary>Why a class cannot be a network, as in "a static class"; <see langword="null"/> if it can.</summary>
    /// <remarks>
    /// The types around it may be of any kind, generic too, but not file-local. A generic network would gain nothing, as C#
    /// lets no type parameter into an attribute.
    /// </remarks>
    public static string? Objection(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true } => "a record, which would compare and copy parameters",
        { IsStatic: true } => "a static class",
        { IsAbstract: true } => "an abstract class",
        { Arity: > 0 } => "a generic class",
        _ when TypeHeaders.WithContaining(type).Any(each => each.IsFileLocal) => "local to its file",
        _ when HasPrimaryConstructor(type) => "a class with a primary constructor, which the generated constructor cannot call",
        _ => null,
    };

    private static bool HasPrimaryConstructor(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null });
}
