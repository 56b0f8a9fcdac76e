using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Tests.Declarations;

/// <summary>Writes specs as the reader would make them of source: <c>Declare.Network(Input(3), Attribute("Dense", new { units = 2 }))</c>.</summary>
internal static class Declare
{
    public static NetworkSpec Network(params AttributeSpec[] attributes) =>
        new("TestNet", "Tests", new EquatableArray<TypeHeader>(new TypeHeader("class", "TestNet")), new EquatableArray<AttributeSpec>(attributes));

    public static AttributeSpec Input(params int[] shape) => Attribute("Input", new { shape });

    public static AttributeSpec Tokens(int length, int vocabulary) => Attribute("Tokens", new { length, vocabulary });

    public static AttributeSpec Dense(int units, string activation = "Identity") => Attribute("Dense", new { units, activation });

    /// <summary>An attribute whose arguments are the properties of an anonymous object.</summary>
    public static AttributeSpec Attribute(string name, object? arguments = null, BlockSpec? block = null) => new(
        name,
        new EquatableArray<ArgumentSpec>(arguments?.GetType().GetProperties().Select(property =>
            new ArgumentSpec(property.Name, Value(property.GetValue(arguments)))) ?? []),
        block);

    public static BlockSpec Block(string name, params AttributeSpec[] attributes) => new(name, new EquatableArray<AttributeSpec>(attributes));

    private static object? Value(object? value) => value switch
    {
        int[] numbers => new EquatableArray<int>(numbers),
        string[] names => new EquatableArray<string>(names),
        float number => (double)number,
        _ => value,
    };
}
