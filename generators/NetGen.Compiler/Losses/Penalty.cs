using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Losses;

/// <summary>A penalty on all weights of a network: λ · Σ f(w).</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Body">λ · f(w) for one weight, argument 0, by λ.</param>
internal sealed record Penalty(string Name, Func<double, Expression> Body);
