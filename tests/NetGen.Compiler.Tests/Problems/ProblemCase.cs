using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>A network and the one problem it has.</summary>
/// <param name="Id">As in <c>NG0104</c>.</param>
/// <param name="Path">Where: indices of attributes, from the network inwards; see <see cref="Compiler.Problems.Problem"/>.</param>
/// <param name="Argument">The argument, or <see langword="null"/>.</param>
/// <param name="Message">What is said.</param>
/// <param name="Network">The network.</param>
public sealed record ProblemCase(string Id, int[] Path, string? Argument, string Message, NetworkSpec Network);
