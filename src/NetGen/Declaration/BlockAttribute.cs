namespace NetGen;

/// <summary>
/// Makes a class a block: layers under one name, for <see cref="ResidualAttribute{TBlock}"/> and
/// <see cref="RepeatAttribute{TBlock}"/>. The class is only a name for its attributes and is never instantiated.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
