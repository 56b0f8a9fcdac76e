using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Lowering;

/// <summary>What becomes of a declaration.</summary>
/// <param name="Model">The network, or <see langword="null"/> if a problem stops it.</param>
/// <param name="Problems">The problem that stops it, and all warnings.</param>
public sealed record LoweredNetwork(NetworkModel? Model, EquatableArray<Problem> Problems);
