using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Tests.Generated;

/// <summary>Generated code compiles without a warning whatever settings, places and neighbours the user's class has.</summary>
public class HarshSettingsTests
{
    private const int NetworkCount = 11, FilesPerNetwork = 4;

    private const string Layers =
        """
        [global::NetGen.Network, global::NetGen.Input(6), global::NetGen.Dense(5, global::NetGen.Activation.Gelu, Name = "hidden")]
        [global::NetGen.Dropout(0.5f), global::NetGen.Dense(3), global::NetGen.SoftmaxCrossEntropy, global::NetGen.L2(0.1f)]
        """;

    private const string StreamingLayers =
        """
        [global::NetGen.Network(Streaming = true), global::NetGen.Input(5, 8, Name = "memory", Lengths = true)]
        [global::NetGen.Tokens(70, 9, Lengths = true), global::NetGen.Embedding(8, Name = "words"), global::NetGen.PositionalEncoding, global::NetGen.LearnedPositions]
        [global::NetGen.TransformerBlock(4, Causal = true, KeyValueHeads = 2, Rotary = true, Dropout = 0.1f), global::NetGen.SelfAttention(2, Causal = true, Window = 3)]
        [global::NetGen.DecoderBlock(2, Memory = "memory"), global::NetGen.AdditiveAttention(3, Memory = "memory"), global::NetGen.Dense(9, TiedTo = "words"), global::NetGen.SoftmaxCrossEntropy]
        """;

    private const string Neighbours =
        """
        class System {} class NetGen {} class Kernels {} class Kernels16 {} class Vector {} class Vector128 {} class Vector256 {} class Vector512 {}
        class Unsafe {} class MemoryMarshal {} class MethodImpl {} class MethodImplOptions {} class Math {} class MathF {} class Span {}
        class ReadOnlySpan {} class Batch {} class Guard {} class Workspace {} class Gradients {} class Parameters {} class ParameterSet {}
        class State {} class StreamingState {} class IStreamingState {} class Tables {} class PositionTable {} class MemoryPrefetch {}
        class VectorMath {} class KernelMemory {} class DropoutKey {} class Description {} class INetwork {} class Arena {}
        """;

    /// <summary>Classes in all kinds of places; each is a file of its own and says nothing but what it must.</summary>
    private static readonly string[] Sources =
    [
        $"{Layers} partial class InGlobalNamespace;",
        $"namespace A.B {{ /// <summary>Public, and documented.</summary>\n public partial class Outer<T> where T : struct {{ private static partial class Middle {{ {Layers} internal sealed partial class Net; }} }} }}",
        $"namespace @event.@namespace {{ {Layers.Replace("hidden", "while", StringComparison.Ordinal)} partial class @class; }}",
        $"namespace Hostile {{ {Neighbours} {Layers} partial class Net; {StreamingLayers} partial class Steps; }}",
        $"namespace Inside {{ partial class Outer {{ {Neighbours} {Layers} partial class Net; {StreamingLayers} partial class Steps; }} }}",
        $"{Neighbours.Replace("class System {}", "", StringComparison.Ordinal).Replace("class NetGen {}", "", StringComparison.Ordinal)}",
        """
        using NetGen;
        namespace Kinds
        {
            [Network, Tokens(3, 7), Embedding(4, Name = "table"), Flatten, Dense(7, Activation.LogSoftmax), NegativeLogLikelihood] sealed partial class Letters;
            [Network, Tokens(3, 7), BagOfWords, Dense(2), MulticlassHinge] sealed partial class Counts;
            [Network, Input(4, Name = "a"), Input(4, Name = "b"), Multiply("a", "b"), Residual<Block>, Huber] sealed partial class Joined;
            [Network, Input(3), Activate(Activation.Softplus)] sealed partial class NoLoss;
            [Block, Dense(9, Activation.Elu), Dense(4)] sealed class Block;
        }
        """,
    ];

    public static TheoryData<LanguageVersion, NullableContextOptions, bool> Settings => new()
    {
        { LanguageVersion.CSharp12, NullableContextOptions.Disable, false },
        { LanguageVersion.CSharp13, NullableContextOptions.Enable, true },
        { LanguageVersion.Preview, NullableContextOptions.Enable, true },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Compiles_without_a_warning(LanguageVersion version, NullableContextOptions nullable, bool isChecked)
    {
        Compilation compilation = Generate(version, nullable, isChecked, Sources);
        Assert.Equal(Sources.Length + (NetworkCount * FilesPerNetwork), compilation.SyntaxTrees.Count());
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        using var assembly = new MemoryStream();
        Assert.True(compilation.Emit(assembly).Success);
    }

    /// <summary>
    /// Generated files switch warnings off; this is what that would hide of their documentation: text that is no XML, references
    /// that lead nowhere, parameters that are not there.
    /// </summary>
    [Fact]
    public void The_documentation_is_right()
    {
        Compilation compilation = Generate(LanguageVersion.Preview, NullableContextOptions.Enable, isChecked: true, Sources);
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            string text = tree.ToString();
            Assert.Contains("#pragma warning disable", text, StringComparison.Ordinal);
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
                text.Replace("#pragma warning disable", "", StringComparison.Ordinal).Replace("<auto-generated>", "", StringComparison.Ordinal),
                (CSharpParseOptions)tree.Options, tree.FilePath));
        }

        string[] wrong = ["CS0419", "CS1570", "CS1571", "CS1572", "CS1574", "CS1580", "CS1581", "CS1584", "CS1587", "CS1589", "CS1658", "CS1710", "CS1711", "CS1734"];
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => wrong.Contains(diagnostic.Id)));
    }

    private static Compilation Generate(LanguageVersion version, NullableContextOptions nullable, bool isChecked, string[] sources)
    {
        var parseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Harsh",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions, $"{index}.cs")),
            CompilationHelper.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, checkOverflow: isChecked, allowUnsafe: false, nullableContextOptions: nullable,
                generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return updated;
    }
}
