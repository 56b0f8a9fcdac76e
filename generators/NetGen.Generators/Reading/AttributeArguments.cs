using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Reading;

/// <summary>The arguments of an attribute as they are written, found by the parameter or property they belong to.</summary>
internal sealed class AttributeArguments(AttributeSyntax attribute)
{
    private readonly SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;

    /// <summary>The arguments of an attribute of this compilation; <see langword="null"/> for one from a referenced assembly.</summary>
    public static AttributeArguments? Of(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax ? new AttributeArguments(syntax) : null;

    /// <summary>Number of different properties that are set.</summary>
    public int PropertyCount =>
        arguments.Select(argument => argument.NameEquals?.Name.Identifier.ValueText).OfType<string>().Distinct().Count();

    /// <summary>What is written for a constructor parameter: nothing where it has its default, several for <c>params</c>.</summary>
    public IEnumerable<AttributeArgumentSyntax> Of(IParameterSymbol parameter) =>
        arguments.Where((argument, index) => argument switch
        {
            { NameEquals: not null } => false,
            { NameColon: { } colon } => colon.Name.Identifier.ValueText == parameter.Name,
            _ => index == parameter.Ordinal || (parameter.IsParams && index > parameter.Ordinal),
        });

    /// <summary>What is written for a property.</summary>
    public IEnumerable<AttributeArgumentSyntax> Of(string property) =>
        arguments.Where(argument => argument.NameEquals?.Name.Identifier.ValueText == property);
}
