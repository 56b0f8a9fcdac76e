using Microsoft.CodeAnalysis;
using NetGen.Compiler.Specs;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Tests;

/// <summary>Networks in namespaces, in other types, under names that have to be escaped.</summary>
public class NestingTests
{
    [Theory]
    [InlineData("Net", "[Network, Input(2)] partial class Net;")]
    [InlineData("A.B.Net", "namespace A.B; [Network, Input(2)] public sealed partial class Net;")]
    [InlineData("A.B.Net", "namespace A { namespace B { [Network, Input(2)] partial class Net; } }")]
    [InlineData("Outer+Net", "partial class Outer { [Network, Input(2)] private sealed partial class Net; }")]
    [InlineData(
        "A.Outer+Middle+Net",
        "namespace A; static partial class Outer { abstract partial class Middle { [Network, Input(2)] partial class Net; } }")]
    [InlineData("Outer`2+Net", "partial class Outer<T, U> where T : class { [Network, Input(2)] protected partial class Net; }")]
    [InlineData(
        "Outer`1+Middle`1+Net",
        "partial class Outer<@class> { partial struct Middle<T> { [Network, Input(2)] internal partial class Net; } }")]
    [InlineData("Outer+Net", "partial record Outer(int X) { [Network, Input(2)] partial class Net; }")]
    [InlineData("Outer+Net", "readonly partial record struct Outer { [Network, Input(2)] internal partial class Net; }")]
    [InlineData("Outer+Net", "ref partial struct Outer { [Network, Input(2)] internal partial class Net; }")]
    [InlineData("IOuter`1+Net", "partial interface IOuter<T> { [Network, Input(2)] partial class Net; }")]
    [InlineData("event.namespace.class", "namespace @event.@namespace; [Network, Input(2)] partial class @class;")]
    [InlineData("required", "[Network, Input(2)] partial class @required;")]
    [InlineData("partial+Über", "partial class @partial { [Network, Input(2)] partial class Über; }")]
    public void A_generated_part_joins_its_class(string metadataName, string source)
    {
        Compilation updated = AnalyzerHelper.WithGenerated(CompilationHelper.Compile(source), new NetworkGenerator(FakeCompiler.Compile));

        CompilationHelper.AssertValid(updated);
        ISymbol constant = Assert.Single(updated.GetTypeByMetadataName(metadataName)!.GetMembers(FakeCompiler.Member));
        Assert.Equal(1, Assert.IsAssignableFrom<IFieldSymbol>(constant).ConstantValue);
    }

    [Fact]
    public void Names_are_plain_and_headers_are_escaped()
    {
        NetworkSpec spec = NetworkReader.Read(CompilationHelper.Class(
            "event.A.Outer`1+class", "namespace @event.A; partial class Outer<@int> { [Network] partial class @class; }"))!;

        Assert.Equal("class", spec.Name);
        Assert.Equal("@event.A", spec.Namespace);
        Assert.Equal([new TypeHeader("class", "Outer<@int>"), new TypeHeader("class", "@class")], spec.Declarations);
    }

    [Fact]
    public void Outside_of_namespaces_there_is_none() =>
        Assert.Null(NetworkReader.Read(CompilationHelper.Class("Net", "[Network] partial class Net;"))!.Namespace);
}
