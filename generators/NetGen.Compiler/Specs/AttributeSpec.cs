namespace NetGen.Compiler.Specs;

/// <summary>One attribute of a network or a block.</summary>
/// <param name="Name">The attribute as it is written, without its type argument: <c>Dense</c>, <c>Residual</c>.</param>
/// <param name="Arguments">The arguments that are given, by parameter or property name; what is left out is not listed.</param>
/// <param name="Block">The type argument of <c>Residual&lt;TBlock&gt;</c> and its like.</param>
public sealed record AttributeSpec(string Name, EquatableArray<ArgumentSpec> Arguments, BlockSpec? Block = null);
