using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Diagnostics;

/// <summary>Finds the source of a problem: the compiler knows paths and argument names, the editor wants spans.</summary>
internal static class ProblemLocations
{
    /// <summary>
    /// The places of a problem, first the one to underline. A problem inside a block is underlined at the network's attribute
    /// that brings the block (the same block may be right in another network); the inner place follows, if its source is here.
    /// </summary>
    public static ImmutableArray<Location> Of(Problem problem, INamedTypeSymbol network, CancellationToken cancellation)
    {
        if (problem.Descriptor == DeclarationProblems.NameTaken && problem.Argument is { } member)
            return [.. OfMember(network, member)];
        if (problem.Path.Count == 0)
            return [OfClass(network, cancellation)];

        AttributeData outer = DeclarationAttributes.Of(network)[problem.Path[0]];
        if (problem.Path.Count == 1)
            return [.. OfArgument(outer, problem.Argument, cancellation)];

        return [.. OfAttribute(outer, cancellation), .. OfArgument(Follow(problem.Path, outer), problem.Argument, cancellation)];
    }

    /// <summary>The name of the class on the part that carries <c>[Network]</c>.</summary>
    public static Location OfClass(INamedTypeSymbol network, CancellationToken cancellation) =>
        DeclarationAttributes.PartOf(DeclarationAttributes.NetworkOf(network)!, cancellation)!.Identifier.GetLocation();

    /// <summary>The attribute; nothing if it comes from a referenced assembly.</summary>
    public static IEnumerable<Location> OfAttribute(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference is { } reference ? [reference.GetSyntax(cancellation).GetLocation()] : [];

    /// <summary>The class's own member of a name or a signature, once for each part that declares it.</summary>
    private static IEnumerable<Location> OfMember(INamedTypeSymbol network, string member) =>
        network.GetMembers()
            .Where(each => MemberNames.IsWritten(each) && (each.Name == member || (each is IMethodSymbol method && MethodSignatures.Of(method) == member)))
            .SelectMany(each => each.Locations);

    private static AttributeData Follow(EquatableArray<int> path, AttributeData outer) =>
        path.Skip(1).Aggregate(
            outer, (attribute, index) => DeclarationAttributes.Of((INamedTypeSymbol)AttributeReader.BlockOf(attribute)!)[index]);

    /// <summary>What is written for an argument; the whole attribute where nothing is.</summary>
    private static IEnumerable<Location> OfArgument(AttributeData attribute, string? name, CancellationToken cancellation)
    {
        if (name is null || AttributeArguments.Of(attribute, cancellation) is not { } written)
            return OfAttribute(attribute, cancellation);

        IParameterSymbol? parameter = attribute.AttributeConstructor?.Parameters.FirstOrDefault(each => each.Name == name);
        AttributeArgumentSyntax[] found = [.. parameter is null ? written.Of(name) : written.Of(parameter)];
        return found.Length == 0
            ? OfAttribute(attribute, cancellation)
            : [Location.Create(found[0].SyntaxTree, TextSpan.FromBounds(found[0].SpanStart, found.Last().Span.End))];
    }
}
