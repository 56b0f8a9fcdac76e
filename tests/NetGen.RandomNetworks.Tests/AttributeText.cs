using System.Globalization;
using NetGen.Compiler.Specs;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Attributes as they stand in C#.</summary>
internal static class AttributeText
{
    /// <summary>Writes one.</summary>
    /// <param name="layer">The attribute.</param>
    /// <param name="type">Its type argument, in angle brackets.</param>
    public static string Of(AttributeSpec layer, string type = "") => $"{layer.Name}{type}({string.Join(", ", layer.Arguments.Select(Of))})";

    private static string Of(ArgumentSpec argument)
    {
        // Parameters of any number.
        if (argument.Value is EquatableArray<int> numbers)
            return string.Join(", ", numbers);
        if (argument.Value is EquatableArray<string> names)
            return string.Join(", ", names.Select(name => $"\"{name}\""));

        string value = argument.Value switch
        {
            bool flag => flag ? "true" : "false",
            string text when argument.Name is "Name" or "From" or "InitialState" or "InitialCell" or "Memory" or "Keys" or "Values" => $"\"{text}\"",
            string member => $"{char.ToUpperInvariant(argument.Name[0])}{argument.Name[1..]}.{member}",
            var number => string.Create(CultureInfo.InvariantCulture, $"{number}"),
        };
        return argument.Name + (char.IsUpper(argument.Name[0]) ? " = " : ": ") + value;
    }
}
