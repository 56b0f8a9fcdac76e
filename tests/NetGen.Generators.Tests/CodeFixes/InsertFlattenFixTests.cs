using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.CodeFixes;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class InsertFlattenFixTests
{
    [Theory]
    [InlineData(
        "[Network, Input(4, 4, 1), Dense(10)] partial class Net;",
        "[Network, Input(4, 4, 1), Flatten, Dense(10)] partial class Net;")]
    [InlineData(
        "[Network, Input(4, 4, 1)] [Dense(10)] partial class Net;",
        "[Network, Input(4, 4, 1)] [Flatten] [Dense(10)] partial class Net;")]
    [InlineData(
        "[Network]\n[Input(4, 4, 1)]\n// classify\n[Dense(10)] // logits\n[SoftmaxCrossEntropy]\npartial class Net;",
        "[Network]\n[Input(4, 4, 1)]\n// classify\n[Flatten]\n[Dense(10)] // logits\n[SoftmaxCrossEntropy]\npartial class Net;")]
    [InlineData(
        "partial class Outer\n{\n    [Network, Input(4, 4, 1)]\n    [Dense(10)]\n    partial class Net;\n}",
        "partial class Outer\n{\n    [Network, Input(4, 4, 1)]\n    [Flatten]\n    [Dense(10)]\n    partial class Net;\n}")]
    [InlineData(
        "[NetGen.Network, NetGen.Input(4, 4, 1)] [NetGen.Dense(10)] partial class Net;",
        "[NetGen.Network, NetGen.Input(4, 4, 1)] [NetGen.Flatten] [NetGen.Dense(10)] partial class Net;")]
    public async Task Inserts_the_layer_before(string before, string after) =>
        Assert.Equal(after, await CodeFixHelper.FixAsync(new InsertFlattenFix(), before, FindAsync));

    [Fact]
    public async Task Fixes_all() => Assert.Equal(
        "[Network, Input(4, 4, 1), Flatten, Dense(1)] partial class A;\n[Network, Input(4, 4, 1)]\n[Flatten]\n[Dense(2)]\npartial class B;",
        await CodeFixHelper.FixAllAsync(
            new InsertFlattenFix(),
            "[Network, Input(4, 4, 1), Dense(1)] partial class A;\n[Network, Input(4, 4, 1)]\n[Dense(2)]\npartial class B;",
            FindAsync));

    [Fact]
    public async Task Offers_nothing_inside_blocks() => Assert.Null(await CodeFixHelper.FixAsync(
        new InsertFlattenFix(),
        "[Network, Input(4, 4, 1), Repeat<Part>(1)] partial class Net; [Block, Dense(10)] class Part;",
        FindAsync));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document) =>
        await AnalyzerHelper.RunAsync((await document.Project.GetCompilationAsync())!, new DeclarationAnalyzer());
}
