using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.CodeFixes;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class MakePartialFixTests
{
    [Theory]
    [InlineData("[Network] class Net;", "[Network] partial class Net;")]
    [InlineData("[Network] public sealed class Net;", "[Network] public sealed partial class Net;")]
    [InlineData(
        "/// <summary>Digits.</summary>\n[Network]\n// seen\nclass Net;",
        "/// <summary>Digits.</summary>\n[Network]\n// seen\npartial class Net;")]
    [InlineData(
        "/// <summary>Outer.</summary>\nclass Outer\n{\n    [Network] class Net;\n}",
        "/// <summary>Outer.</summary>\npartial class Outer\n{\n    [Network] partial class Net;\n}")]
    [InlineData(
        "public readonly struct A { partial class B { [Network] partial class Net; } }",
        "public readonly partial struct A { partial class B { [Network] partial class Net; } }")]
    [InlineData(
        "interface IA { record B { [Network] class Net; } }",
        "partial interface IA { partial record B { [Network] partial class Net; } }")]
    public async Task Makes_the_network_and_what_is_around_it_partial(string before, string after) =>
        Assert.Equal(after, await CodeFixHelper.FixAsync(new MakePartialFix(), before, FindAsync));

    [Fact]
    public async Task Fixes_all() => Assert.Equal(
        "partial class Outer { [Network] partial class A; [Network] partial class B; }\n[Network] partial class C;",
        await CodeFixHelper.FixAllAsync(
            new MakePartialFix(), "class Outer { [Network] class A; [Network] class B; }\n[Network] class C;", FindAsync));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document) =>
        await AnalyzerHelper.RunAsync((await document.Project.GetCompilationAsync())!, new PartialAnalyzer());
}
