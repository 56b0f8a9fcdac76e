using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

/// <summary>NG0004: names that the compiler takes. With what it adds then, C# has nothing to say beside it.</summary>
public class NameTakenTests
{
    private const string Layers =
        "[Network, Input(6), Dense(5, Activation.Relu, Name = \"hidden\"), Dropout(0.5), Dense(3), SoftmaxCrossEntropy, L2(0.1)]";

    private const string StreamingLayers =
        "[Network(Streaming = true), Tokens(3, 5, Name = \"source\"), Embedding(2), Gru(4, Name = \"hidden\"), Tokens(6, 7), Embedding(3), Gru(4, InitialState = \"hidden\")]";

    /// <summary>Every member that a network gets, but for those of its named layer.</summary>
    public static TheoryData<string> Generated => [.. Members(Layers)];

    /// <summary>What a streaming network gets besides.</summary>
    public static TheoryData<string> GeneratedForSteps => [.. Members(StreamingLayers).Except(Members(Layers)).Where(name => !name.EndsWith("Length", StringComparison.Ordinal) || name.StartsWith('S'))];

    [Theory]
    [MemberData(nameof(Generated))]
    public Task A_member_cannot_be_called_as_a_generated_one(string name) =>
        AssertTakenAsync($"{Layers} partial class Net {{ public int {{|NG0004:{name}|}} = 0; }}");

    [Theory]
    [MemberData(nameof(Generated))]
    public Task A_class_cannot_be_called_as_a_generated_member(string name) => AssertTakenAsync($"{Layers} partial class {{|NG0004:{name}|}};");

    [Theory]
    [MemberData(nameof(GeneratedForSteps))]
    public Task Nor_as_one_for_steps(string name) => AssertTakenAsync($"{StreamingLayers} partial class Net {{ public int {{|NG0004:{name}|}} = 0; }}");

    [Theory]
    [MemberData(nameof(GeneratedForSteps))]
    public Task Nor_can_a_class(string name) => AssertTakenAsync($"{StreamingLayers} partial class {{|NG0004:{name}|}};");

    [Theory]
    [InlineData("public void {|NG0004:Step|}(int x, System.Span<float> y, State s) { }")]
    [InlineData("public void {|NG0004:Step|}(System.ReadOnlySpan<int> x, System.Span<float> y, State s) { }")]
    [InlineData("public void {|NG0004:Start|}(System.ReadOnlySpan<int> x, State s) { }")]
    [InlineData("public int {|NG0004:CreateState|}() => 3;")]
    [InlineData("public class {|NG0004:State|};")]
    public Task Of_methods_for_steps_the_parameters_count_too(string member) => AssertTakenAsync($"{StreamingLayers} partial class Net {{ {member} }}");

    [Theory]
    [InlineData(StreamingLayers, "public void Step() { }")]
    [InlineData(StreamingLayers, "public void Start(int x) { }")]
    [InlineData("[Network(Streaming = true), Input(4, 3), Gru(2)]", "public void Step(int x, System.Span<float> y, State s) { }")]
    [InlineData("[Network(Streaming = true), Input(4, 3), Gru(2)]", "public int Start = 1;")]
    [InlineData(Layers, "public int State = 1, Step = 1, Start = 1, CreateState = 1, StepBuffer = 1, StartBuffer = 1;")]
    public async Task Other_members_stand_beside_those_for_steps(string layers, string member)
    {
        Compilation compilation = WithGenerated($"{layers} partial class Net {{ {member} }}");
        Assert.Empty(await AnalyzerHelper.RunAsync(compilation, new DeclarationAnalyzer()));
        CompilationHelper.AssertValid(compilation);
    }

    [Theory]
    [InlineData("public void {|NG0004:Forward|}(System.ReadOnlySpan<float> x, System.Span<float> y) { }")]
    [InlineData("public int {|NG0004:Loss|}(System.ReadOnlySpan<float> x, System.ReadOnlySpan<int> t, Workspace? w) => 3;")]
    [InlineData("private void {|NG0004:LossOf|}(System.ReadOnlySpan<float> x, System.ReadOnlySpan<int> t, Workspace w, int n) { }")]
    [InlineData("public void {|NG0004:BackwardFrom|}(System.ReadOnlySpan<float> x, System.ReadOnlySpan<float> d, Gradients g, System.Span<float> dx) { }")]
    [InlineData("public int {|NG0004:CreateWorkspace|}() => 3;")]
    [InlineData("public {|NG0004:Net|}(ulong x) { }")]
    [InlineData("public void {|NG0004:OutputLength|}() { }")]
    [InlineData("public class {|NG0004:Parameters|};")]
    public Task Of_methods_the_parameters_count_too(string member) => AssertTakenAsync($"{Layers} partial class Net {{ {member} }}");

    [Theory]
    [InlineData("public void Forward(float[] x) { }")]
    [InlineData("public void Forward(ref System.ReadOnlySpan<float> x, System.Span<float> y) { }")]
    [InlineData("public void Forward<T>(System.ReadOnlySpan<float> x, System.Span<float> y) { }")]
    [InlineData("public Net(string file) : this() { }")]
    [InlineData("public int Hidden => 3;")]
    [InlineData("public void HiddenParameters() { }")]
    [InlineData("public int Dense1 => 3; public int rows = 1, output = 2; class At; class Unsafe; class System; class NetGen; class simd; class code; class memory;")]
    public async Task Other_members_stand_beside_the_generated_ones(string member)
    {
        Compilation compilation = WithGenerated($"{Layers} partial class Net {{ {member} }}");
        Assert.Empty(await AnalyzerHelper.RunAsync(compilation, new DeclarationAnalyzer()));
        CompilationHelper.AssertValid(compilation);
    }

    [Theory]
    [InlineData("ForwardBuffer")]
    [InlineData("BackwardBuffer")]
    [InlineData("ParameterOffset")]
    [InlineData("Kernels16")]
    [InlineData("Parameters")]
    [InlineData("Forward")]
    [InlineData("At")]
    [InlineData("Net")]
    public void Layers_and_inputs_can_be_called_as_generated_members(string name)
    {
        string layers = $"Input(6), Dense(6, Activation.Relu, Name = \"{name}\"), Dropout(0.5), Dense(3), Dense(3, Activation.Tanh, Name = \"{name}Weight\")";
        CompilationHelper.AssertValid(WithGenerated($"[Network, {layers}, MeanSquaredError] partial class Net;"));
        CompilationHelper.AssertValid(WithGenerated($"[Network, Input(6, Name = \"{name}\"), Dense(2), MeanSquaredError] partial class Net;"));
    }

    [Theory]
    [InlineData("ContextLength")]
    [InlineData("PrefillBuffer")]
    [InlineData("State")]
    [InlineData("StateOffset")]
    [InlineData("Step")]
    [InlineData("StepBuffer")]
    [InlineData("Tables")]
    public void Layers_of_streaming_networks_can_be_called_so_too(string name)
    {
        string layers = $"Tokens(9, 5), Embedding(4), PositionalEncoding, SelfAttention(2, Causal = true, Name = \"{name}\"), Dense(3)";
        CompilationHelper.AssertValid(WithGenerated($"[Network(Streaming = true), {layers}] partial class Net;"));
    }

    [Fact]
    public async Task The_message_names_the_member()
    {
        Compilation compilation = WithGenerated($"{Layers} partial class Net {{ public Net(ulong x) {{ }} }}");
        Diagnostic diagnostic = Assert.Single(await AnalyzerHelper.RunAsync(compilation, new DeclarationAnalyzer()));
        Assert.Equal(
            "'Net(ulong)' is a member that the compiler adds, so a member of the class can't be called that",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static async Task AssertTakenAsync(string marked)
    {
        var markup = new Markup(marked);
        Compilation compilation = WithGenerated(markup.Source);
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHelper.RunAsync(compilation, new DeclarationAnalyzer());
        Assert.Equal(markup.Expected, diagnostics.Select(Markup.Show));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static Compilation WithGenerated(string source) =>
        AnalyzerHelper.WithGenerated(CompilationHelper.Compile(source), new NetworkGenerator());

    private static IEnumerable<string> Members(string layers) =>
        WithGenerated($"{layers} partial class Net;").GetTypeByMetadataName("Net")!.GetMembers().Where(member => member.CanBeReferencedByName).Select(member => member.Name)
            .Except(["Hidden", "HiddenParameters"]).Distinct();
}
