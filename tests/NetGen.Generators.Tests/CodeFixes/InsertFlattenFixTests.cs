using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes;

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
    [InlineData("[Dense(10)] // first\n[Network] partial class Net;", "[Flatten]\n[Dense(10)] // first\n[Network] partial class Net;")]
    [InlineData(
        "[NetGen.Network, NetGen.Input(4, 4, 1)] [NetGen.Dense(10)] partial class Net;",
        "[NetGen.Network, NetGen.Input(4, 4, 1)] [NetGen.Flatten] [NetGen.Dense(10)] partial class Net;")]
    [InlineData(
        "[Network, Dense(10), Input(4, 4, 1)] partial class Net;",
        "[Network, Flatten, Dense(10), Input(4, 4, 1)] partial class Net;")]
    public async Task Inserts_the_layer_before(string before, string after) =>
        Assert.Equal(after, await CodeFixHelper.FixAsync(new InsertFlattenFix(), before, FindDenseAsync));

    [Fact]
    public async Task Fixes_all() => Assert.Equal(
        "[Network, Input(4, 4, 1), Flatten, Dense(1)] partial class A;\n[Network, Input(4, 4, 1)]\n[Flatten]\n[Dense(2)]\npartial class B;",
        await CodeFixHelper.FixAllAsync(
            new InsertFlattenFix(),
            "[Network, Input(4, 4, 1), Dense(1)] partial class A;\n[Network, Input(4, 4, 1)]\n[Dense(2)]\npartial class B;",
            FindDenseAsync));

    [Fact]
    public async Task Offers_nothing_inside_blocks() => Assert.Null(await CodeFixHelper.FixAsync(
        new InsertFlattenFix(),
        "[Network, Input(4, 4, 1), Dense(10)] partial class Net;",
        async document => [.. (await FindDenseAsync(document)).Select(found => Report(found.Location, found.Location))]));

    /// <summary>A diagnostic at each dense layer, as the compiler would report it.</summary>
    private static async Task<ImmutableArray<Diagnostic>> FindDenseAsync(Document document) =>
    [
        .. (await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().EndsWith("Dense", StringComparison.Ordinal))
            .Select(attribute => Report(attribute.GetLocation())),
    ];

    private static Diagnostic Report(Location location, params Location[] more)
    {
        var kind = new DiagnosticDescriptor("NG0110", "Title", "Message", "NetGen", DiagnosticSeverity.Error, isEnabledByDefault: true);
        return Diagnostic.Create(kind, location, additionalLocations: more);
    }
}
