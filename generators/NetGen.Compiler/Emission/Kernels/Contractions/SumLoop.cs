namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>A loop over a part of what a product sums.</summary>
/// <param name="Variable">The loop's variable.</param>
/// <param name="Count">How often it runs: a number, or the name of a parameter.</param>
/// <param name="XStride">By how much x goes on each time.</param>
/// <param name="WStride">By how much w goes on each time.</param>
public sealed record SumLoop(string Variable, string Count, int XStride, int WStride);
