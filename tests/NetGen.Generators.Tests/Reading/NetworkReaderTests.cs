using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler.Specs;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Tests;

public class NetworkReaderTests
{
    private const string CharGpt =
        """
        namespace Samples.Text
        {
            [Block, Softmax, Dense(CharGpt.Features)] sealed class Attend;
            [Block, Softmax, Dense(4 * CharGpt.Features, Activation.Gelu), Dense(CharGpt.Features)] sealed class Think;
            [Block, Residual<Attend>, Residual<Think>] sealed class TransformerBlock;

            [Network(Streaming = true, BatchTile = 8)]
            [Tokens(Context, Vocabulary)]
            [Embedding(Features), Dropout(0.1f)]
            [Repeat<TransformerBlock>(6)]
            [Softmax, Dense(Vocabulary)]
            [SoftmaxCrossEntropy]
            public sealed partial class CharGpt { public const int Vocabulary = 65, Context = 64, Features = 128; }
        }
        """;

    [Fact]
    public void Reads_a_network()
    {
        INamedTypeSymbol type = CompilationHelper.Class("Samples.Text.CharGpt", CharGpt);
        Snapshot.Verify(SpecText.Of(NetworkReader.Read(type)!));
    }

    [Fact]
    public void The_language_compiles() => CompilationHelper.AssertValid(CompilationHelper.Compile(CharGpt));

    [Fact]
    public void Equal_sources_give_equal_specs()
    {
        NetworkSpec first = Read(CharGpt);
        NetworkSpec second = Read(CharGpt);
        NetworkSpec other = Read(CharGpt.Replace("0.1f", "0.2f", StringComparison.Ordinal));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, other);

        static NetworkSpec Read(string source) => NetworkReader.Read(CompilationHelper.Class("Samples.Text.CharGpt", source))!;
    }

    [Fact]
    public void Ignores_attributes_of_others() => AssertAttributes(
        """
        [System.Serializable, Network, System.Obsolete("old")]
        [Input(2), System.ComponentModel.Description("x"), Own.Dense(3), Dense(4)]
        partial class Net;

        namespace Own { class DenseAttribute(int units) : System.Attribute { public int Units => units; } }
        """,
        "Input(shape: [2])",
        "Dense(units: 4)");

    [Fact]
    public void Takes_the_order_of_the_source() => AssertAttributes(
        """
        [Input(1)]
        [Dense(2), Dense(3)]
        [Network, Dense(4)]
        [Dense(5)] partial class Net;
        partial class Net;
        """,
        "Input(shape: [1])",
        "Dense(units: 2)",
        "Dense(units: 3)",
        "Dense(units: 4)",
        "Dense(units: 5)");

    [Fact]
    public void Reads_a_block_of_a_referenced_assembly()
    {
        CSharpCompilation library = CompilationHelper.Compile(
            "[Block, Softmax, Dense(3, Activation.Tanh, Name = \"b\"), Dense(2)] public class Shared;");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        CSharpCompilation user = CompilationHelper.Compile("[Network, Input(2), Residual<Shared>] partial class Net;")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        Assert.Equal(
            """
            Residual() <Shared>
              Softmax()
              Dense(units: 3, activation: "Tanh", Name: "b")
              Dense(units: 2, activation: "Identity")
            """,
            SpecText.Of(NetworkReader.Read(user.GetTypeByMetadataName("Net")!)!.Attributes[1]));
    }

    [Theory]
    [InlineData("[Block, Residual<A>] class A;", "Residual() <A>\n  Residual() <A, recursive>")]
    [InlineData(
        "[Block, Residual<B>] class A; [Block, Residual<A>] class B;",
        "Residual() <A>\n  Residual() <B>\n    Residual() <A, recursive>")]
    [InlineData("[Block, Residual<Net>] class A;", "Residual() <A>\n  Residual() <Net, no block, recursive>")]
    [InlineData("[Block, Residual<B>, Residual<B>] class A; [Block] class B;", "Residual() <A>\n  Residual() <B>\n  Residual() <B>")]
    [InlineData("[Softmax] class A;", "Residual() <A, no block>\n  Softmax()")]
    public void Reads_blocks(string blocks, string expected) =>
        AssertAttributes($"[Network, Residual<A>] partial class Net; {blocks}", expected);

    [Theory]
    [InlineData("Dense(Unknown)")]
    [InlineData("Dense(\"10\")")]
    [InlineData("Dense(10L)")]
    [InlineData("Dense(10.5)")]
    [InlineData("Dense")]
    [InlineData("Dense()")]
    [InlineData("Dense(1, Activation.Relu, 3)")]
    [InlineData("Dense(1, Activation.Unknown)")]
    [InlineData("Dense(units: 1, units: 2)")]
    [InlineData("Dense(1, Units = 2)")]
    [InlineData("Dense(1, Unknown = 2)")]
    [InlineData("Dense(1, Bias = 2)")]
    [InlineData("Dense(1, Bias = )")]
    [InlineData("Dense(1, Bias = true, Bias = false)")]
    [InlineData("Dense(1,")]
    [InlineData("Dense(1 / 0)")]
    [InlineData("Dense(Count())")]
    [InlineData("Dropout(0.5m)")]
    [InlineData("Input(1, \"2\")")]
    [InlineData("Input(new[] { 1, Unknown })")]
    [InlineData("Add(1)")]
    [InlineData("Residual")]
    [InlineData("Residual<>")]
    [InlineData("Residual<Unknown>")]
    [InlineData("Residual<int>")]
    [InlineData("Residual<Wrong>")]
    [InlineData("Residual<Part, Part>")]
    [InlineData("Repeat<Part>")]
    [InlineData("Misspelt(1)")]
    [InlineData("Network(Streaming = 3)")]
    public void Leaves_what_is_no_valid_CSharp_to_the_compiler(string attribute)
    {
        string network = attribute.StartsWith("Network", StringComparison.Ordinal) ? "" : "Network, ";
        CSharpCompilation compilation = CompilationHelper.Compile(
            $$"""
            [{{network}}{{attribute}}] partial class Net { static int Count() => 1; }
            [Block, Softmax] class Part;
            [Block, Dense(Unknown)] class Wrong;
            """);

        Assert.Contains(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Null(NetworkReader.Read(compilation.GetTypeByMetadataName("Net")!));
    }

    [Theory]
    [InlineData("string", "String")]
    [InlineData("int[]", "int[]")]
    [InlineData("IPart", "IPart")]
    [InlineData("Outer<int>.Inner", "Inner")]
    public void Any_type_may_stand_for_a_block(string type, string name) => AssertAttributes(
        $"[Network, Residual<{type}>] partial class Net; interface IPart; class Outer<T> {{ public class Inner; }}",
        $"Residual() <{name}, no block>");

    [Fact]
    public void Reads_no_class_without_the_attribute() =>
        Assert.Null(NetworkReader.Read(CompilationHelper.Class("Net", "[Block, Dense(3)] partial class Net;")));

    [Fact]
    public void Lists_the_names_the_class_declares()
    {
        INamedTypeSymbol type = CompilationHelper.Class(
            "Net",
            """
            [Network] partial class Net
            {
                const int Size = 3;
                int field; int Property { get; set; } event System.Action? Changed { add { } remove { } }
                Net(int x) { } static Net() { } ~Net() { }
                void Method() { } void Method(int x) { }
                int this[int index] => index;
                public static Net operator +(Net a, Net b) => a;
                class Nested { int Inner; }
            }
            partial class Net { void Another() { } }
            """);
        Assert.Equal(
            ["Another", "Changed", "Finalize", "Method", "Nested", "Property", "Size", "field"],
            NetworkReader.Read(type)!.MemberNames);
    }

    [Fact]
    public void Analyzers_do_not_take_generated_members_for_declared_ones()
    {
        CSharpCompilation compilation = CompilationHelper.Compile("[Network, Input(2)] partial class Net { int own; }");
        Compilation updated = AnalyzerHelper.WithGenerated(compilation, new NetworkGenerator(FakeCompiler.Compile));
        INamedTypeSymbol type = updated.GetTypeByMetadataName("Net")!;

        Assert.Contains(FakeCompiler.Member, type.MemberNames);
        Assert.Equal(["own"], NetworkReader.Read(type)!.MemberNames);
    }

    private static void AssertAttributes(string source, params string[] expected)
    {
        NetworkSpec? spec = NetworkReader.Read(CompilationHelper.Class("Net", source));
        Assert.NotNull(spec);
        Assert.Equal(expected, spec.Attributes.Select(attribute => SpecText.Of(attribute)));
    }
}
