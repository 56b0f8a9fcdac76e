using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators;
using NetGen.Generators.Tests;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Declarations compiled in memory.</summary>
internal static class NetworkAssembly
{
    /// <summary>Floats in the machine's vectors.</summary>
    public static int Lanes => Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4;

    /// <summary>Compiles declarations with the generator; of the kernels only those that run here.</summary>
    public static (Compilation Compilation, Assembly Assembly) Compile(IEnumerable<string> sources)
    {
        CSharpCompilation declared = CompilationHelper.Compile(string.Join("\n", sources))
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: CompilationHelper.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(declared, out Compilation compilation, out ImmutableArray<Diagnostic> failures);
        Assert.Empty(failures);
        compilation = OnlyThisWidth(compilation);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        stream.Position = 0;
        return (compilation, new AssemblyLoadContext("random networks").LoadFromStream(stream));
    }

    // The kernels of the other widths would not run here; without them there is a third of the text to compile.
    private static Compilation OnlyThisWidth(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees.ToArray())
        {
            if (!tree.FilePath.Contains(".Kernels", StringComparison.Ordinal))
            {
                string text = Regex.Replace(tree.ToString(), $@"(loss \+= )?\bKernels(?!{Lanes}\.)\d+\.[^;]*;", "throw new global::System.NotSupportedException();");
                compilation = compilation.ReplaceSyntaxTree(tree, CompilationHelper.Parse(text, tree.FilePath));
            }
            else if (!tree.FilePath.EndsWith($".Kernels{Lanes}.g.cs", StringComparison.Ordinal))
            {
                compilation = compilation.RemoveSyntaxTrees(tree);
            }
        }

        return compilation;
    }
}
