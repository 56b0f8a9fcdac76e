using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Reading;

/// <summary>Reads the attributes of a network or a block, and the blocks they bring.</summary>
internal static class AttributeReader
{
    private const string Suffix = "Attribute";

    /// <summary>Reads all attributes of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="open">The classes being read, outermost first, last <paramref name="type"/>: a block among them is recursive.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The attributes, or <see langword="null"/> if one of them is not valid C#.</returns>
    public static EquatableArray<AttributeSpec>? ReadAll(
        INamedTypeSymbol type, ImmutableArray<INamedTypeSymbol> open, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (DeclarationAttributes.AnyUnknown(type))
            return null;

        var specs = new List<AttributeSpec>();
        foreach (AttributeData attribute in DeclarationAttributes.Of(type))
        {
            if (Read(attribute, open, cancellation) is not { } spec)
                return null;
            specs.Add(spec);
        }

        return new EquatableArray<AttributeSpec>(specs);
    }

    /// <summary>The type a generic attribute brings in: <c>Think</c> in <c>[Residual&lt;Think&gt;]</c>.</summary>
    public static ITypeSymbol? BlockOf(AttributeData attribute) => attribute.AttributeClass?.TypeArguments.FirstOrDefault();

    /// <summary>An attribute's name as it is written: <c>Dense</c>.</summary>
    public static string NameOf(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.Substring(0, name.Length - Suffix.Length);
    }

    private static AttributeSpec? Read(AttributeData attribute, ImmutableArray<INamedTypeSymbol> open, CancellationToken cancellation)
    {
        if (attribute.AttributeClass is not { } type || ArgumentReader.Read(attribute, cancellation) is not { } arguments)
            return null;

        string name = NameOf(attribute);
        if (!type.IsGenericType)
            return new AttributeSpec(name, arguments);

        return BlockOf(attribute) is { TypeKind: not TypeKind.Error, IsReferenceType: true } block
            && ReadBlock(block, open, cancellation) is { } spec
            ? new AttributeSpec(name, arguments, spec)
            : null;
    }

    private static BlockSpec? ReadBlock(ITypeSymbol type, ImmutableArray<INamedTypeSymbol> open, CancellationToken cancellation)
    {
        if (type is not INamedTypeSymbol block)
            return new BlockSpec(type.ToDisplayString(), default, IsBlock: false);

        bool isBlock = DeclarationAttributes.BlockOf(block) is not null;
        if (open.Contains(block, SymbolEqualityComparer.Default))
            return new BlockSpec(block.Name, default, isBlock, IsRecursive: true);

        return ReadAll(block, open.Add(block), cancellation) is { } attributes
            ? new BlockSpec(block.Name, attributes, isBlock)
            : null;
    }
}
