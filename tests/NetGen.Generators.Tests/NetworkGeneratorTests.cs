using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Tests;

public class NetworkGeneratorTests
{
    private const string Layers =
        "[global::NetGen.Network, global::NetGen.Input(6), global::NetGen.Dense(5, global::NetGen.Activation.Gelu), global::NetGen.SoftmaxCrossEntropy]";

    [Fact]
    public void Adds_the_compiled_files()
    {
        GeneratorRunResult result = new IncrementalRun(
            new NetworkGenerator(FakeCompiler.Compile),
            "[Network, Input(2)] partial class A; [Network, Input(2), Dense(3)] partial class B; partial class C;").Result;

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["A.g.cs", "B.g.cs"], result.GeneratedSources.Select(source => source.HintName));
        Assert.Contains("LayerCount = 2;", result.GeneratedSources[1].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_names_apart_that_differ_in_case_alone()
    {
        GeneratorRunResult result = new IncrementalRun(
            new NetworkGenerator(FakeCompiler.Compile),
            "[Network, Input(2)] partial class Mlp; [Network, Input(2)] partial class MLP; [Network, Input(2)] partial class Other;").Result;

        Assert.Null(result.Exception);
        Assert.Equal(["1.MLP.g.cs", "2.Mlp.g.cs", "Other.g.cs"], result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[Network] static partial class Net;")]
    [InlineData("[Network] abstract partial class Net;")]
    [InlineData("[Network] partial class Net<T>;")]
    [InlineData("[Network] partial record Net;")]
    [InlineData("[Network] partial struct Net;")]
    [InlineData("[Network] file partial class Net;")]
    [InlineData("[Network] partial class Net(int x) { int X => x; }")]
    [InlineData("[Network, Dense(\"3\")] partial class Net;")]
    [InlineData("namespace Other { class NetworkAttribute : System.Attribute; [Other.Network] partial class Net; }")]
    public void Leaves_other_classes_alone(string source) =>
        Assert.Empty(new IncrementalRun(new NetworkGenerator(FakeCompiler.Compile), source).Result.GeneratedSources);

    [Fact]
    public void Reads_a_class_once_even_if_several_parts_carry_the_attribute()
    {
        var run = new IncrementalRun(
            new NetworkGenerator(FakeCompiler.Compile),
            "[Network] partial class Net; [Network, Network] partial class Net;",
            "[Network] partial class Net;");
        Assert.Null(run.Result.Exception);
        Assert.Single(run.Result.GeneratedSources);
    }

    [Fact]
    public void A_failure_of_the_compiler_is_reported_and_leaves_other_networks_alone()
    {
        var generator = new NetworkGenerator(spec =>
            spec.Name == "Bad" ? throw new InvalidOperationException("two\nlines") : FakeCompiler.Compile(spec));
        GeneratorRunResult result = new IncrementalRun(generator, "[Network] partial class Bad; [Network] partial class Good;").Result;

        Assert.Null(result.Exception);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("NG0000", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("'Bad'", message, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: two lines", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.Equal("Good.g.cs", Assert.Single(result.GeneratedSources).HintName);
    }

    [Theory]
    [InlineData("class System; class NetGen; class Unsafe; class simd; class code; class memory;")]
    [InlineData("namespace System { class X; } namespace NetGen { class Guard; } namespace Unsafe { class X; } namespace simd { class X; } namespace code { class X; }")]
    public void Neighbours_in_the_namespace_may_have_any_name(string neighbours) => CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(
        CompilationHelper.Compile($"namespace Here {{ {neighbours} {Layers} partial class Net; }}"), new NetworkGenerator()));

    [Theory]
    [InlineData("class Unsafe; class simd; class code; class memory;")]
    [InlineData("namespace simd { class X; } namespace code { class X; } namespace memory { class X; }")]
    public void Names_outside_any_namespace_too(string neighbours) => CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(
        CompilationHelper.Compile(neighbours, $"{Layers} partial class Net;", $"namespace Here {{ {Layers} partial class Net; }}"), new NetworkGenerator()));

    [Theory]
    [InlineData("Input(4, Name = \"a\"), Input(4, Name = \"aGradient\"), Add(\"a\", \"aGradient\")")]
    [InlineData("Input(4, Name = \"a\"), Input(4, Name = \"a\"), Dense(0)")]
    [InlineData("Input(4, 2, Name = \"a\", Lengths = true), Tokens(4, 2, Name = \"aLengths\", Lengths = true), OneHot")]
    [InlineData("Input(4, Name = \"output\"), Input(4, Name = \"outputGradient\"), Dense(0)")]
    public void A_broken_network_is_valid_code(string layers) => CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(
        CompilationHelper.Compile($"[Network, {layers}, MeanSquaredError] partial class Net;"), new NetworkGenerator()));

    [Theory]
    [InlineData("Input(4, 3), Reverse", "net.Step(new float[3], new float[3], state)")]
    [InlineData("Tokens(4, 3), Embedding(0)", "net.Step(2, new float[3], state); net.Step(new int[2], new float[3], state)")]
    [InlineData("Tokens(4, 3, Lengths = true), Embedding(2), Gru(0)", "net.Step(2, new float[3], state); net.Step(new int[2], new float[3], state)")]
    [InlineData("Tokens(4, 3, Name = \"a\", Lengths = true), Input(5, 2, Name = \"b\"), Gru(0)", "net.Start(new int[4], new int[1], state); net.Step(new float[2], new float[3], state)")]
    [InlineData("Gru(4)", "net.Step(new float[2], new float[3], state)")]
    public void A_broken_streaming_network_can_be_used_like_a_whole_one(string layers, string call) => CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(
        CompilationHelper.Compile(
            $"[Network(Streaming = true), {layers}] partial class Net;",
            "class User { void Use(Net net) { Net.State state = net.CreateState(), other = net.CreateState(); "
            + $"{call}; state.CopyTo(other); state.Reset(); other.Restore(state.Snapshot()); _ = Net.StepInputLength + Net.StepOutputLength; }} }}"),
        new NetworkGenerator()));

    [Theory]
    [InlineData("class State;")]
    [InlineData("public int State = 1;")]
    [InlineData("void Step() { } public int CreateState = 1;")]
    [InlineData("void Step(System.ReadOnlySpan<float> x, System.Span<float> y, State s) { } public int StepInputLength = 1;")]
    public void A_broken_streaming_network_leaves_members_of_the_class_alone(string member) => CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(
        CompilationHelper.Compile($"[Network(Streaming = true), Input(4, 3), Reverse] partial class Net {{ {member} }}"), new NetworkGenerator()));

    [Fact]
    public void A_broken_network_takes_lengths() => CompilationHelper.AssertValid(AnalyzerHelper.WithGenerated(
        CompilationHelper.Compile(
            """
            [Network, Input(4, 2, Lengths = true), Flatten, Dense(2), MeanSquaredError] partial class Net;
            class User { void Use(Net net) => net.Forward(new float[8], new int[1], new float[2]); }
            """),
        new NetworkGenerator()));

    [Fact]
    public void Cancellation_is_no_failure()
    {
        using var source = new CancellationTokenSource();
        var generator = new NetworkGenerator(_ =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        });
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generator);
        CSharpCompilation compilation = CompilationHelper.Compile("[Network] partial class Net;");
        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(compilation, source.Token));
    }
}
