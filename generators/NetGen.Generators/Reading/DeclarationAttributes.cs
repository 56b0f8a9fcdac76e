using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Reading;

/// <summary>
/// The attributes of a class that declare a network or a block, in the order in which they are written. The index in this
/// list is the attribute's index in the spec and in the paths of problems.
/// </summary>
internal static class DeclarationAttributes
{
    /// <summary>The metadata name of <c>[Network]</c>.</summary>
    public const string Network = "NetGen.NetworkAttribute";

    private const string NetworkName = "NetworkAttribute";
    private const string BlockName = "BlockAttribute";
    private const string BaseName = "DeclarationAttribute";

    /// <summary>The class's <c>[Network]</c>, if it has one.</summary>
    public static AttributeData? NetworkOf(INamedTypeSymbol type) => Find(type, NetworkName);

    /// <summary>The class's <c>[Block]</c>, if it has one.</summary>
    public static AttributeData? BlockOf(INamedTypeSymbol type) => Find(type, BlockName);

    /// <summary>
    /// Inputs, layers, losses and penalties. C# gives attributes no order, so they are sorted by their place in the source;
    /// those of a class from a referenced assembly stay as its compiler wrote them, which is the order of the source too.
    /// </summary>
    public static ImmutableArray<AttributeData> Of(INamedTypeSymbol type) =>
    [
        .. type.GetAttributes()
            .Where(attribute => IsDeclaration(attribute.AttributeClass))
            .OrderBy(attribute => attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(attribute => attribute.ApplicationSyntaxReference?.Span.Start),
    ];

    /// <summary>The first of these attributes on each part of the class: more than one, and their order is nobody's.</summary>
    public static IEnumerable<AttributeData> FirstOfEachPart(INamedTypeSymbol type, CancellationToken cancellation) =>
        Of(type)
            .Where(attribute => attribute.ApplicationSyntaxReference is not null)
            .GroupBy(attribute => PartOf(attribute, cancellation))
            .Select(part => part.First());

    /// <summary>Whether an attribute's class is unknown: it may be a misspelt layer, so nothing can be said of the declaration.</summary>
    public static bool AnyUnknown(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error });

    /// <summary>The part of a class that carries an attribute; <see langword="null"/> for one from a referenced assembly.</summary>
    public static TypeDeclarationSyntax? PartOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static AttributeData? Find(INamedTypeSymbol type, string name) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } found && IsNetGen(found, name));

    private static bool IsDeclaration(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? ancestor = type?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (IsNetGen(ancestor, BaseName))
                return true;
        }

        return false;
    }

    private static bool IsNetGen(INamedTypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };
}
