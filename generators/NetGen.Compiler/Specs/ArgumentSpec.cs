namespace NetGen.Compiler.Specs;

/// <summary>One argument of an attribute.</summary>
/// <param name="Name">The constructor parameter's or the property's name, as in <c>units</c> or <c>Bias</c>.</param>
/// <param name="Value">
/// The value: an <see cref="int"/>, <see cref="double"/> (also for <c>float</c>), <see cref="bool"/>, <see cref="string"/>,
/// the member's name as a <see cref="string"/> for an enumeration, or an <see cref="EquatableArray{T}"/> of <see cref="int"/>
/// or <see cref="string"/>.
/// </param>
public sealed record ArgumentSpec(string Name, object? Value);
