using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler;

/// <summary>What the compiler makes of a spec.</summary>
/// <param name="Files">The C# files; for a broken network its public surface with bodies that throw.</param>
/// <param name="Problems">What is wrong with the declaration.</param>
public sealed record CompiledNetwork(EquatableArray<GeneratedFile> Files, EquatableArray<Problem> Problems);

/// <summary>One generated file.</summary>
/// <param name="HintName">A name that is unique in the user's project, ending in <c>.g.cs</c>.</param>
/// <param name="Text">The C# text.</param>
public sealed record GeneratedFile(string HintName, string Text);
