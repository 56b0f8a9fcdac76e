using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler;
using NetGen.Compiler.Specs;
using NetGen.Generators;
using NetGen.Generators.Reading;

namespace NetGen.Benchmarks;

/// <summary>What a build or a key stroke costs: checking and compiling a network of 20 layers, and the whole generator over it.</summary>
[MemoryDiagnoser]
public class CompilerBenchmarks
{
    private const string Source = """
        using NetGen;

        [Network]
        [Input(64)]
        [Dense(128, Activation.Relu), Dense(128, Activation.Tanh), Dropout(0.1f), Dense(96, Activation.Gelu), Dense(96, Activation.Silu)]
        [Dense(80, Activation.Relu, Name = "skip"), Dense(80, Activation.Sigmoid), Add("skip"), Dense(72, Activation.Elu), Dense(64)]
        [Activate(Activation.LeakyRelu), Dense(56, Activation.Softplus), Dense(48, Activation.Relu), Dropout(0.2f), Dense(40, Activation.Tanh)]
        [Dense(32, Activation.Relu), Dense(24, Activation.Relu), Dense(20, Activation.Relu), Dense(16, Activation.Relu), Dense(10)]
        [SoftmaxCrossEntropy]
        public sealed partial class TwentyLayers;
        """;

    private CSharpCompilation compilation = null!;
    private NetworkSpec spec = null!;

    /// <summary>Parses the declaration.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        compilation = CSharpCompilation.Create(
            "Benchmark",
            [CSharpSyntaxTree.ParseText(Source)],
            [
                MetadataReference.CreateFromFile(Path.Combine(framework, "System.Private.CoreLib.dll")),
                MetadataReference.CreateFromFile(Path.Combine(framework, "System.Runtime.dll")),
                MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        spec = NetworkReader.Read(compilation.GetTypeByMetadataName("TwentyLayers")!)!;
    }

    /// <summary>What analyzers do at every key stroke.</summary>
    [Benchmark]
    public int Check() => NetworkCompiler.Check(spec).Count;

    /// <summary>From spec to text.</summary>
    [Benchmark]
    public int Compile() => NetworkCompiler.Compile(spec).Files.Count;

    /// <summary>The generator from nothing: reading, compiling, parsing what it wrote.</summary>
    [Benchmark]
    public int Generator() =>
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGenerators(compilation).GetRunResult().GeneratedTrees.Length;
}
