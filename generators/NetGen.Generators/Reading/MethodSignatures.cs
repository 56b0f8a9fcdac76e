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
            $"{(parameter.RefKind == RefKind.None ? "" : "ref ")}{parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}");
        return $"{method.MetadataName}{(method.Arity == 0 ? "" : $"`{method.Arity}")}({string.Join(", ", parameters)})";
    }
}
