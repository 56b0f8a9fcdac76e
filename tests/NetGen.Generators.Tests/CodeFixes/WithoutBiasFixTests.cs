using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.CodeFixes;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class WithoutBiasFixTests
{
    [Theory]
    [InlineData(
        "[Network, Input(4), Dense(10), BatchNorm] partial class Net;",
        "[Network, Input(4), Dense(10, Bias = false), BatchNorm] partial class Net;")]
    [InlineData(
        "[Network, Input(4)]\n[Dense(10, Bias = true, Name = \"a\")] // layer\n[BatchNorm]\npartial class Net;",
        "[Network, Input(4)]\n[Dense(10, Bias = false, Name = \"a\")] // layer\n[BatchNorm]\npartial class Net;")]
    [InlineData(
        "[NetGen.Network, NetGen.Input(4)] [NetGen.Dense(10, Name = \"a\")] [NetGen.BatchNorm] partial class Net;",
        "[NetGen.Network, NetGen.Input(4)] [NetGen.Dense(10, Name = \"a\", Bias = false)] [NetGen.BatchNorm] partial class Net;")]
    public async Task Takes_the_bias_off(string before, string after) =>
        Assert.Equal(after, await CodeFixHelper.FixAsync(new WithoutBiasFix(), before, FindAsync));

    [Fact]
    public async Task Fixes_all() => Assert.Equal(
        "[Network, Input(4), Dense(8, Bias = false), BatchNorm, Activate(Activation.Relu), Dense(2, Bias = false), BatchNorm] partial class Net;",
        await CodeFixHelper.FixAllAsync(
            new WithoutBiasFix(), "[Network, Input(4), Dense(8), BatchNorm, Activate(Activation.Relu), Dense(2), BatchNorm] partial class Net;", FindAsync));

    [Fact]
    public async Task Offers_nothing_inside_blocks() => Assert.Null(await CodeFixHelper.FixAsync(
        new WithoutBiasFix(), "[Network, Input(4), Repeat<Part>(1)] partial class Net; [Block, Dense(4), BatchNorm] class Part;", FindAsync));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document) =>
        await AnalyzerHelper.RunAsync((await document.Project.GetCompilationAsync())!, new DeclarationAnalyzer());
}
