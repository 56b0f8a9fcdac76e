namespace NetGen.Compiler.Ops;

/// <summary>Where queries, keys or values lie: columns of one of the tensors that an <see cref="Attention"/> takes.</summary>
/// <param name="Input">Which tensor.</param>
/// <param name="Start">The first column.</param>
public sealed record AttentionPart(int Input, int Start = 0);
