using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Lowering;

/// <summary>An attribute as one would write it, for summaries: <c>Dense(128, Relu, Bias = false)</c>.</summary>
internal static class AttributeText
{
    /// <summary>The text; where a layer's output is called what and comes from where is not part of it.</summary>
    public static string Of(AttributeSpec attribute)
    {
        string type = attribute.Block is { } block ? $"<{block.Name}>" : "";
        string[] arguments = attribute.Arguments.Where(argument => argument.Name is not ("Name" or "From")).Select(Of).ToArray();
        return attribute.Name + type + (arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})");
    }

    /// <summary>Constructor parameters begin with a small letter and are written without their name.</summary>
    private static string Of(ArgumentSpec argument)
    {
        bool isProperty = argument.Name.Length > 0 && char.IsUpper(argument.Name[0]);
        return isProperty ? $"{argument.Name} = {Of(argument.Value)}" : Of(argument.Value);
    }

    private static string Of(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        int number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        double number => Text.Of(number),
        EquatableArray<int> numbers => string.Join(", ", numbers),
        EquatableArray<string> names => string.Join(", ", names.Select(name => $"\"{name}\"")),
        _ => value?.ToString() ?? "null",
    };
}
