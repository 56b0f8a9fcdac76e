using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Models;

/// <summary>λ · Σ f(w) over all weights.</summary>
/// <param name="Name">As in <c>L2(0.01)</c>.</param>
/// <param name="Body">λ · f(w) for one weight, argument 0.</param>
public sealed record PenaltyModel(string Name, Expression Body);
