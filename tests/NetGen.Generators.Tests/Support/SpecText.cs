using System.Globalization;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Tests;

/// <summary>Specs as text in which every value shows its type: 3 is an int, 3.0 a double, "x" a string, [3] a list.</summary>
internal static class SpecText
{
    public static string Of(NetworkSpec spec) => string.Join(
        "\n",
        [
            $"{spec.Namespace ?? "-"} : {spec.Name}",
            .. spec.Declarations.Select(declaration => declaration.ToString()),
            $"streaming {Of(spec.Streaming)}, tile {spec.BatchTile}, members [{string.Join(", ", spec.MemberNames)}]",
            .. spec.Attributes.Select(attribute => Of(attribute)),
        ]);

    public static string Of(AttributeSpec attribute, string indent = "")
    {
        string arguments = string.Join(", ", attribute.Arguments.Select(argument => $"{argument.Name}: {Of(argument.Value)}"));
        return $"{indent}{attribute.Name}({arguments}){(attribute.Block is { } block ? " " + Of(block, indent) : "")}";
    }

    private static string Of(BlockSpec block, string indent) => string.Join(
        "\n",
        [
            $"<{block.Name}{(block.IsBlock ? "" : ", no block")}{(block.IsRecursive ? ", recursive" : "")}>",
            .. block.Attributes.Select(attribute => Of(attribute, indent + "  ")),
        ]);

    private static string Of(object? value) => value switch
    {
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("0.0#######", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        EquatableArray<int> numbers => $"[{string.Join(", ", numbers)}]",
        EquatableArray<string> texts => $"[{string.Join(", ", texts.Select(text => Of(text)))}]",
        _ => throw new ArgumentException($"A spec must not hold {value?.GetType().ToString() ?? "null"}.", nameof(value)),
    };
}
