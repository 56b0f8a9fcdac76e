using Microsoft.CodeAnalysis;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Reading;

/// <summary>The names a class declares itself, so that generated members do not take them.</summary>
internal static class MemberNames
{
    /// <summary>The names, sorted and each once.</summary>
    public static EquatableArray<string> Of(INamedTypeSymbol type) =>
        new(type.GetMembers()
            .Where(member => member.CanBeReferencedByName && IsWritten(member))
            .Select(member => member.Name)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>What the generator added does not count: the analyzers see it, the generator does not.</summary>
    public static bool IsWritten(ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(part => !GeneratedTrees.IsOurs(part.SyntaxTree));
}
