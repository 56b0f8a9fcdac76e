using System.Globalization;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class PartialAnalyzerTests
{
    [Theory]
    [InlineData("[Network] class {|NG0001:Net|};", "add 'partial' to 'Net'")]
    [InlineData("class Outer { [Network] partial class {|NG0001:Net|}; }", "add 'partial' to 'Outer'")]
    [InlineData("struct A { partial class B { [Network] class {|NG0001:Net|}; } }", "add 'partial' to 'A' and 'Net'")]
    public async Task Reports_types_that_are_not_partial(string source, string message)
    {
        var diagnostics = await AnalyzerHelper.AssertAsync(new PartialAnalyzer(), source);
        Assert.EndsWith(message, Assert.Single(diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Network] partial class Net;")]
    [InlineData("partial class Outer<T> { [Network] public sealed partial class Net; partial class Net; }")]
    [InlineData("[Block, Softmax] class Part;")]
    [InlineData("class Other;")]
    public async Task Leaves_others_alone(string source) => await AnalyzerHelper.AssertAsync(new PartialAnalyzer(), source);
}
