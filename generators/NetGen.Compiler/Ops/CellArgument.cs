namespace NetGen.Compiler.Ops;

/// <summary>A run of elements that a <see cref="Cell"/> takes; or a single element, which stands for all.</summary>
/// <param name="Input">Which input.</param>
/// <param name="Offset">The first element.</param>
public sealed record CellArgument(int Input, int Offset);
