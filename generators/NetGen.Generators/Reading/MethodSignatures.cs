using Microsoft.CodeAnalysis;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Reading;

/// <summary>The methods a class declares itself: a generated one may have the same name, but not the same parameters too.</summary>
internal static class MethodSignatures
{
    /// <summary>The signatures of methods and constructors, sorted and each once.</summary>
    public static EquatableArray<string> Of(INamedTypeSymbol type) =>
        new(type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor && MemberNames.IsWritten(method))
            .Select(Of)
            .Distinct()
            .OrderBy(signature => signature, StringComparer.Ordinal));

    /// <summary>As in <see cref="NetworkSpec.MethodSignatures"/>.</summary>
    public static string Of(IMethodSymbol method)
    {
        IEnumerable<string> parameters = method.Parameters.Select(parameter =>
            $"{(parameter.RefKind == RefKind.None ? "" : "ref ")}{NameOf(parameter.Type, method.ContainingType)}");
        return $"{method.MetadataName}{(method.Arity == 0 ? "" : $"`{method.Arity}")}({string.Join(", ", parameters)})";
    }

    // The generator does not see the State that it writes, and analyzers do: both must read the same.
    private static string NameOf(ITypeSymbol type, INamedTypeSymbol owner) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingType, owner) ? type.Name : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
