using Microsoft.CodeAnalysis;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Reading;

/// <summary>Reads a class with <c>[Network]</c> into a spec: the last place that sees a Roslyn type.</summary>
public static class NetworkReader
{
    /// <summary>Reads a network.</summary>
    /// <returns>
    /// The spec, or <see langword="null"/> where the class is no network or the C# compiler itself objects to an attribute:
    /// it says so better, and guesses about the rest would only add noise.
    /// </returns>
    public static NetworkSpec? Read(INamedTypeSymbol type, CancellationToken cancellation = default)
    {
        if (DeclarationAttributes.NetworkOf(type) is not { } network
            || ArgumentReader.Read(network, cancellation) is not { } options
            || AttributeReader.ReadAll(type, [type], cancellation) is not { } attributes)
        {
            return null;
        }

        return new NetworkSpec(
            type.Name,
            TypeHeaders.NamespaceOf(type),
            TypeHeaders.Of(type),
            attributes,
            Option(options, nameof(NetworkSpec.Streaming), false),
            Option(options, nameof(NetworkSpec.BatchTile), 0),
            MemberNames.Of(type),
            MethodSignatures.Of(type));
    }

    private static T Option<T>(EquatableArray<ArgumentSpec> options, string name, T otherwise) =>
        options.FirstOrDefault(option => option.Name == name)?.Value is T value ? value : otherwise;
}
