namespace NetGen.Compiler.Specs;

/// <summary>A class with <c>[Block]</c>: layers under one name.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Attributes">The layers in the order of the source.</param>
/// <param name="IsBlock">Whether the class carries <c>[Block]</c>.</param>
/// <param name="IsRecursive">Whether the block contains itself; then <paramref name="Attributes"/> is empty.</param>
public sealed record BlockSpec(string Name, EquatableArray<AttributeSpec> Attributes, bool IsBlock = true, bool IsRecursive = false);
