using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class DeclarationAnalyzerTests
{
    /// <summary>Any kind will do: these tests are about places.</summary>
    private static readonly ProblemDescriptor Kind = DeclarationProblems.UnsupportedClass;

    [Theory]
    [InlineData("", null, "[Network, Input(2)] partial class {|NG0003:Net|}; [System.Serializable] partial class Net;")]
    [InlineData("", null, "partial class Net; [Network, Input(2)] partial class {|NG0003:Net|};")]
    [InlineData("0", null, "[Network, {|NG0003:Input(2)|}] partial class Net;")]
    [InlineData("1", null, "[Network, Input(2), System.Serializable, {|NG0003:Dense(3, Bias = false)|}] partial class Net;")]
    [InlineData("0", "units", "[Network, Dense({|NG0003:3|}, Bias = false)] partial class Net;")]
    [InlineData("0", "Bias", "[Network, Dense(3, {|NG0003:Bias = false|})] partial class Net;")]
    [InlineData("0", "units", "[Network, Dense(activation: Activation.Relu, {|NG0003:units: 3|})] partial class Net;")]
    [InlineData("0", "activation", "[Network, Dense(units: 3, {|NG0003:Activation.Relu|})] partial class Net;")]
    [InlineData("0", "activation", "[Network, {|NG0003:Dense(3)|}] partial class Net;")]
    [InlineData("0", "Slope", "[Network, {|NG0003:Dense(3)|}] partial class Net;")]
    [InlineData("0", "NoSuch", "[Network, {|NG0003:Dense(3)|}] partial class Net;")]
    [InlineData("0", "shape", "[Network, Input({|NG0003:28, 0, 1|}, Name = \"x\")] partial class Net;")]
    [InlineData("0", "shape", "[Network, Input({|NG0003:shape: new[] { 1 }|})] partial class Net;")]
    [InlineData("0", "shape", "[Network, {|NG0003:Input|}] partial class Net;")]
    [InlineData("1 1", null, "[Network, Input(2), {|NG0003:Residual<Part>|}] partial class Net; [Block, Softmax, Dense(3)] class Part;")]
    public async Task Underlines_the_place(string path, string? argument, string source) =>
        await AnalyzerHelper.AssertAsync(AnalyzerThatFinds(path, argument), source);

    [Fact]
    public async Task Points_into_blocks()
    {
        var diagnostics = await AnalyzerHelper.AssertAsync(
            AnalyzerThatFinds("0 1 0", "units"),
            """
            [Network, {|NG0003:Repeat<Outer>(2)|}] partial class Net;
            [Block, Softmax, Residual<Inner>] class Outer;
            [Block, Dense(1 + 2)] class Inner;
            """);
        Location inner = Assert.Single(Assert.Single(diagnostics).AdditionalLocations);
        Assert.Equal("1 + 2", Markup.TextOf(inner));
    }

    [Fact]
    public async Task Fills_in_the_message()
    {
        var diagnostics = await AnalyzerHelper.AssertAsync(AnalyzerThatFinds("", null), "[Network] partial class {|NG0003:Net|};");
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(
            "The network 'first' must be an ordinary class that can be instantiated and continued in another file, but it is second",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("https://github.com/netgen/netgen/blob/main/docs/diagnostics/NG0003.md", diagnostic.Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task Names_the_blocks_around_the_place()
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHelper.AssertAsync(
            new DeclarationAnalyzer(),
            """
            [Network, Tokens(8, 20), Embedding(64), {|NG0160:Repeat<Both>(4)|}] partial class Net;
            [Block, LayerNorm, SelfAttention(5, Causal = true)] class Attend;
            [Block, Residual<Attend>, Dense(64)] class Both;
            """);
        Assert.EndsWith(", but is 5 (in 'Attend', in 'Both')", Assert.Single(diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Network, Dense(Unknown)] partial class Net;")]
    [InlineData("[Network, Misspelt] partial class Net;")]
    [InlineData("[Network, Input(2)] partial class Net; [Dense(3)] partial class Net;")]
    [InlineData("[Block, Dense(3)] partial class Net;")]
    public async Task Says_nothing_where_the_declaration_cannot_be_read(string source) =>
        await AnalyzerHelper.AssertAsync(AnalyzerThatFinds("", null), source);

    [Fact]
    public void Announces_every_kind_of_problem() =>
        Assert.Equal(ProblemCatalog.All.Select(kind => kind.Id), new DeclarationAnalyzer().SupportedDiagnostics.Select(kind => kind.Id));

    [Fact]
    public async Task Asks_the_compiler()
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHelper.RunAsync(
            CompilationHelper.Compile("[Network, Input(2), Dense(3), MeanSquaredError] partial class Net;"), new DeclarationAnalyzer());
        Assert.Empty(diagnostics);
    }

    private static DeclarationAnalyzer AnalyzerThatFinds(string path, string? argument)
    {
        string[] indices = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var problem = new Problem(
            Kind,
            new EquatableArray<int>(indices.Select(index => int.Parse(index, CultureInfo.InvariantCulture))),
            argument,
            new EquatableArray<string>("first", "second"));
        return new DeclarationAnalyzer(_ => new EquatableArray<Problem>(problem));
    }
}
