using System.Globalization;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class ClassKindAnalyzerTests
{
    [Theory]
    [InlineData("[Network] static partial class {|NG0003:Net|};", "a static class")]
    [InlineData("[Network] abstract partial class {|NG0003:Net|};", "an abstract class")]
    [InlineData("[Network] partial class {|NG0003:Net|}<T>;", "a generic class")]
    [InlineData("[Network] sealed partial record {|NG0003:Net|};", "a record")]
    [InlineData("[Network] file partial class {|NG0003:Net|};", "local to its file")]
    [InlineData("file partial class Outer { [Network] partial class {|NG0003:Net|}; }", "local to its file")]
    [InlineData("[Network] partial class {|NG0003:Net|}(int x) { int X => x; }", "a primary constructor")]
    public async Task Reports_classes_that_cannot_be_networks(string source, string message)
    {
        var diagnostics = await AnalyzerHelper.AssertAsync(new ClassKindAnalyzer(), source);
        Assert.Contains(message, Assert.Single(diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Network] public sealed partial class Net { public Net(int x) { } }")]
    [InlineData("abstract partial class Outer<T> { [Network] partial class Net; }")]
    [InlineData("[Network] partial class Net : Base; abstract class Base;")]
    [InlineData("[Block, Softmax] abstract class Part<T>;")]
    [InlineData("[Network] partial struct Net;")]
    public async Task Leaves_others_alone(string source) => await AnalyzerHelper.AssertAsync(new ClassKindAnalyzer(), source);
}
