using System.Globalization;
using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler;
using NetGen.Compiler.Problems;
using NetGen.Generators;
using NetGen.Generators.Reading;
using NetGen.Generators.Tests;
using Xunit.Abstractions;

namespace NetGen.RandomNetworks.Tests;

/// <summary>
/// Random networks are declared, compiled in memory, run, and compared with the double-precision interpreter: forward, loss,
/// and all gradients. The seed is another each day and is printed; NETGEN_SEED repeats a run, NETGEN_NETWORKS sets how many.
/// </summary>
public class RandomNetworkTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("NETGEN_SEED", (int)(DateTime.UtcNow.Ticks / TimeSpan.TicksPerDay));
    private static readonly int Count = Setting("NETGEN_NETWORKS", 500);

    [Fact]
    public void Generated_code_agrees_with_the_interpreter()
    {
        output.WriteLine($"NETGEN_SEED={Seed} NETGEN_NETWORKS={Count}, vectors of {Lanes} floats");
        Dictionary<string, string> sources = Enumerable.Range(0, Count)
            .ToDictionary(i => $"Network{i}", i => RandomDeclaration.Write(unchecked((Seed * 100_003) + i), $"Network{i}"));
        (Compilation compilation, Assembly assembly) = Compile(sources.Values);

        var failures = new List<string>();
        int secondDraws = 0;
        foreach ((string name, string source) in sources)
        {
            INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(name)!;
            Problem[] errors = [.. NetworkCompiler.Check(NetworkReader.Read(symbol)!).Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error)];
            Assert.True(errors.Length == 0, $"{source}{string.Join<Problem>("\n", errors)}");
            var network = new RandomNetwork(name, symbol, assembly);
            network.VerifyPasses();

            // From one sample to more than a tile holds.
            int samples = new Random(Seed ^ source.Length).Next(10) switch { 0 => 67, 1 => 130, var few => few };
            List<string> differences = network.Compare(samples, Seed);

            // A value that lies within rounding of a kink (of a ReLU, a hinge …) has two right gradients; other data tells it from a defect.
            for (int draw = 1; differences.Count > 0 && draw <= 2; draw++)
            {
                secondDraws++;
                differences = network.Compare(samples, Seed + draw);
            }

            if (differences.Count > 0)
                failures.Add($"{source}with {samples} samples\n  {string.Join("\n  ", differences)}");
        }

        output.WriteLine($"{secondDraws} draws repeated");
        Assert.True(failures.Count == 0, $"NETGEN_SEED={Seed}: {failures.Count} of {Count} networks differ.\n\n{string.Join("\n\n", failures.Take(5))}");
        Assert.True(secondDraws <= Math.Max(2, Count / 50), $"{secondDraws} of {Count} draws had to be repeated: too many to be kinks.");
    }

    private static int Lanes => Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4;

    private static (Compilation Compilation, Assembly Assembly) Compile(IEnumerable<string> sources)
    {
        CSharpCompilation declared = CompilationHelper.Compile(string.Join("\n", sources))
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: CompilationHelper.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(declared, out Compilation compilation, out _);
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

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
