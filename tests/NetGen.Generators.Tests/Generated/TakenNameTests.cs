using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Tests.Generated;

/// <summary>What inputs and layers are called never meets a name that generated methods use themselves.</summary>
public class TakenNameTests
{
    // Together they have all that a generated method may need: one sample in registers, tiles, packed weights, dropout, a penalty, a loop over steps.
    private static readonly string[] Networks =
    [
        "[Network, Input(2), Dense(2, Activation.Relu)] public sealed partial class Tiny;",
        "[Network, Input(400), Dropout(0.5), Dense(400), SoftmaxCrossEntropy, L2(0.1)] public sealed partial class Large;",
        "[Network, Input(3, 2), Lstm(4), Dense(1), MeanSquaredError] public sealed partial class Loop;",
        "[Network, Tokens(2, 3), Embedding(3), Flatten, Dense(1), MeanSquaredError] public sealed partial class Words;",
    ];

    private static readonly string[] StreamingNetworks =
    [
        "[Network(Streaming = true), Input(3, 2), Conv1D(3, 2, Padding = Padding.Causal), Rnn(2, ReturnSequences = true)] public sealed partial class Steps;",
        "[Network(Streaming = true), Input(2, 1), Lstm(4, ReturnSequences = true), Dense(1)] public sealed partial class TinySteps;",
        "[Network(Streaming = true), Tokens(2, 3), Embedding(2), Gru(4, Name = \"end\"), Tokens(3, 3), Embedding(400), Gru(4, InitialState = \"end\")] public sealed partial class Started;",
        "[Network(Streaming = true), Input(12, 4), SelfAttention(2, Causal = true)] public sealed partial class Prompted;",
        "[Network, Truncate(2), Input(4, 2), Gru(3, ReturnSequences = true), Dense(2), MeanSquaredError] public sealed partial class Truncated;",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_input_cannot_be_called_as_a_local_or_a_parameter(bool isStreaming)
    {
        Compilation compilation = Generate(isStreaming ? [.. Networks, .. StreamingNetworks] : Networks);
        string[] names = [.. compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).SelectMany(NamesIn)
            .Where(name => !name.StartsWith("input", StringComparison.Ordinal) && !name.StartsWith("tokens", StringComparison.Ordinal)).Distinct()];
        Assert.Contains("tiles", names);
        Assert.Contains("samples", names);
        // Methods with these take no input, and what is carried makes way for an input of its name.
        string[] free = [.. names.Except(["token", "destination", "carriedGru1State1", "carriedGru1State1Tile"]).Where(name => !IsReported(name, isStreaming))];
        Assert.Empty(free);
    }

    [Theory]
    [InlineData("carried")]
    [InlineData("context")]
    [InlineData("last")]
    [InlineData("position")]
    [InlineData("state")]
    [InlineData("stepInput")]
    [InlineData("stepOutput")]
    [InlineData("steps")]
    [InlineData("stepWorkspace")]
    public void What_only_a_step_uses_is_free_in_other_networks(string name)
    {
        string declaration = $"Input(3, 2, Name = \"{name}\"), Conv1D(4, 2, Padding = Padding.Causal), Lstm(4), Dense(1), MeanSquaredError";
        Assert.True(IsReported(name, isStreaming: true));
        Assert.False(IsReported(name, isStreaming: false));
        Compilation compilation = Generate($"[Network, {declaration}] public sealed partial class Net;");
        Assert.Contains(compilation.SyntaxTrees, tree => tree.ToString().Contains($"global::System.ReadOnlySpan<float> {name}", StringComparison.Ordinal));
        CompilationHelper.AssertValid(compilation);
    }

    [Theory]
    [InlineData("Input(3, Name = \"x0\"), Dense(3, Activation.Relu, Name = \"x\"), Dense(2)")]
    [InlineData("Input(3, Name = \"x_0\"), Dense(3, Activation.Relu, Name = \"x\"), Dense(2)")]
    [InlineData("Input(3, Name = \"x_0\"), Input(3, Name = \"x_2_0\"), Add(\"x_0\"), Dense(3, Name = \"x\"), Dense(2)")]
    [InlineData("Input(3), Dense(3, Name = \"a\"), Softmax(Name = \"b\"), Dense(3, Name = \"bSoftmaxE\"), Dense(2)")]
    [InlineData("Input(16), Dense(4, Name = \"h\"), Dense(4, Name = \"ha\"), Dense(4, Name = \"hRows8\"), Dense(2)")]
    [InlineData("Input(1), Dense(41), Dense(1), Dense(1), Dense(1), Dense(1), Dense(1), Dense(1), Dense(1), Dense(1), Dense(1), Dense(1)")]
    public void Variables_of_straight_methods_have_names_of_their_own(string declaration)
    {
        Compilation compilation = Generate($"[Network, {declaration}] public sealed partial class Net;");
        Assert.Contains(compilation.SyntaxTrees, tree => tree.ToString().Contains("ForwardOne", StringComparison.Ordinal));
        CompilationHelper.AssertValid(compilation);
    }

    [Theory]
    [InlineData("carriedGru1State1")]
    [InlineData("carriedGru1State1Tile")]
    public void What_is_carried_makes_way_for_an_input_of_its_name(string input) => CompilationHelper.AssertValid(
        Generate($"[Network, Truncate(2), Input(3, Name = \"given\"), RepeatVector(4, Name = \"beside\"), Input(4, 2, Name = \"{input}\"), Concat(\"beside\"), Gru(3), Dense(2), MeanSquaredError] public sealed partial class Net;"));

    private static Compilation Generate(params string[] networks)
    {
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: CompilationHelper.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(CompilationHelper.Compile(networks), out Compilation compilation, out _);
        return compilation;
    }

    // An input is a parameter of the network's own methods, and of those that compute a tile.
    private static IEnumerable<string> NamesIn(SyntaxTree tree)
    {
        bool isKernels = tree.FilePath.Contains(".Kernels", StringComparison.Ordinal);
        string[] entries = ["Forward", "ForwardOne", "Loss", "Backward", "BackwardFrom", "Step", "StepOne", "Start", "ForwardCarried", "LossCarried", "BackwardCarried"];
        foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (isKernels && !entries.Contains(method.Identifier.Text))
                continue;
            foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
                yield return parameter.Identifier.Text;
            foreach (VariableDeclaratorSyntax local in method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(_ => !isKernels))
                yield return local.Identifier.Text;
        }
    }

    private static bool IsReported(string input, bool isStreaming) =>
        NetGen.Compiler.NetworkCompiler.Check(NetGen.Generators.Reading.NetworkReader.Read(
            CompilationHelper.Class("Net", $"[Network(Streaming = {(isStreaming ? "true" : "false")}), Input(2, 1, Name = \"{input}\"), Dense(2)] public sealed partial class Net;"))!)
            .Any(problem => problem.Descriptor.Id == "NG0119");
}
