using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Reading;

/// <summary>How a generated file opens the class again: its namespace and the headers of the types around it.</summary>
internal static class TypeHeaders
{
    /// <summary>The headers of the enclosing types, outermost first, and last of the class itself.</summary>
    public static EquatableArray<TypeHeader> Of(INamedTypeSymbol type) =>
        new(WithContaining(type).Reverse().Select(each => new TypeHeader(Keyword(each), Escape(each.Name) + TypeParameters(each))));

    /// <summary>The type and the types around it, innermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> WithContaining(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.ContainingType)
            yield return each;
    }

    /// <summary>The namespace, or <see langword="null"/> for the global one.</summary>
    public static string? NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace
            ? null
            : string.Join(".", type.ContainingNamespace.ToDisplayString().Split('.').Select(part => Escape(part.TrimStart('@'))));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Escape(parameter.Name)))}>";

    /// <summary>Also words that are keywords only in places (<c>partial</c>, <c>required</c>): an @ too many does no harm.</summary>
    private static string Escape(string name) =>
        (SyntaxFacts.GetKeywordKind(name), SyntaxFacts.GetContextualKeywordKind(name)) is (SyntaxKind.None, SyntaxKind.None)
            ? name
            : "@" + name;
}
