using Microsoft.CodeAnalysis;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Reading;

/// <summary>Reads the arguments that are written at an attribute; defaults are the compiler's business.</summary>
internal static class ArgumentReader
{
    /// <summary>Reads constructor arguments in order of the parameters, then properties in order of the source.</summary>
    /// <returns>The arguments, or <see langword="null"/> if the attribute is not valid C#.</returns>
    public static EquatableArray<ArgumentSpec>? Read(AttributeData attribute, CancellationToken cancellation)
    {
        if (attribute.AttributeConstructor is not { } constructor)
            return null;

        AttributeArguments? written = AttributeArguments.Of(attribute, cancellation);
        if (written is not null && written.PropertyCount != attribute.NamedArguments.Length)
            return null;

        var arguments = new List<ArgumentSpec>();
        for (int i = 0; i < constructor.Parameters.Length; i++)
        {
            if (!TryRead(attribute.ConstructorArguments[i], out object? value))
                return null;
            if (value is not null && written?.Of(constructor.Parameters[i]).Any() != false)
                arguments.Add(new ArgumentSpec(constructor.Parameters[i].Name, value));
        }

        foreach (KeyValuePair<string, TypedConstant> property in attribute.NamedArguments)
        {
            if (!TryRead(property.Value, out object? value))
                return null;
            if (value is not null)
                arguments.Add(new ArgumentSpec(property.Key, value));
        }

        return new EquatableArray<ArgumentSpec>(arguments);
    }

    /// <summary>Reads a value as <see cref="ArgumentSpec.Value"/> describes it; <see langword="null"/> is as good as left out.</summary>
    private static bool TryRead(TypedConstant constant, out object? value)
    {
        value = constant.Kind switch
        {
            TypedConstantKind.Primitive => constant.Value is float number ? (double)number : constant.Value,
            TypedConstantKind.Enum => MemberName(constant),
            TypedConstantKind.Array when !constant.IsNull => Items(constant),
            _ => null,
        };

        return !IsError(constant);
    }

    private static bool IsError(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Error => true,
        TypedConstantKind.Array when !constant.IsNull => constant.Values.Any(IsError),
        _ => false,
    };

    /// <summary>The name of the first member of the value, or the number where the enumeration has no such member.</summary>
    private static string MemberName(TypedConstant constant) =>
        constant.Type!.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name
        ?? FormattableString.Invariant($"{constant.Value}");

    private static object Items(TypedConstant array) =>
        ((IArrayTypeSymbol)array.Type!).ElementType.SpecialType == SpecialType.System_Int32
            ? new EquatableArray<int>(array.Values.Select(item => item.Value is int number ? number : 0))
            : new EquatableArray<string>(array.Values.Select(item => item.Value as string ?? ""));
}
