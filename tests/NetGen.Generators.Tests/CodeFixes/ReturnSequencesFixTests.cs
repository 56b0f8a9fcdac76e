using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.CodeFixes;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class ReturnSequencesFixTests
{
    [Theory]
    [InlineData(
        "[Network, Input(20, 3), Lstm(16), Gru(8)] partial class Net;",
        "[Network, Input(20, 3), Lstm(16, ReturnSequences = true), Gru(8)] partial class Net;")]
    [InlineData(
        "[Network, Input(20, 3)]\n[Rnn(16, Activation.Relu, ReturnSequences = false, Name = \"a\")] // all steps\n[Reverse]\npartial class Net;",
        "[Network, Input(20, 3)]\n[Rnn(16, Activation.Relu, ReturnSequences = true, Name = \"a\")] // all steps\n[Reverse]\npartial class Net;")]
    [InlineData(
        "[Network, Input(20, 3), Lstm(16, Name = \"a\"), Dense(4), Lstm(16, From = \"a\")] partial class Net;",
        "[Network, Input(20, 3), Lstm(16, Name = \"a\", ReturnSequences = true), Dense(4), Lstm(16, From = \"a\")] partial class Net;")]
    public async Task Has_the_layer_give_all_steps(string before, string after) =>
        Assert.Equal(after, await CodeFixHelper.FixAsync(new ReturnSequencesFix(), before, FindAsync));

    [Fact]
    public async Task Offers_nothing_inside_blocks() => Assert.Null(await CodeFixHelper.FixAsync(
        new ReturnSequencesFix(), "[Network, Input(20, 3), Repeat<Part>(1)] partial class Net; [Block, Gru(4), Gru(4)] class Part;", FindAsync));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document) =>
        await AnalyzerHelper.RunAsync((await document.Project.GetCompilationAsync())!, new DeclarationAnalyzer());
}
