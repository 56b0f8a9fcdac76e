using System.Globalization;
using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class SeveralPartsAnalyzerTests
{
    [Theory]
    [InlineData(
        "[Network, Input(2), Dense(3)] partial class Net; [{|NG0002:Dense(4)|}, Dense(5)] partial class Net; [Dense(6)] partial class Net;",
        "3 parts")]
    [InlineData("[Block, Dense(3)] partial class Part; [{|NG0002:Dense(4)|}] partial class Part;", "2 parts")]
    public async Task Reports_layers_on_several_parts(string source, string message)
    {
        var diagnostics = await AnalyzerHelper.AssertAsync(new SeveralPartsAnalyzer(), source);
        Assert.Contains(message, Assert.Single(diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Network] partial class Net; [Input(2), Dense(3)] [Dense(4)] partial class Net; [System.Obsolete] partial class Net;")]
    [InlineData("[Dense(3)] partial class Other; [Dense(4)] partial class Other;")]
    public async Task Leaves_others_alone(string source) => await AnalyzerHelper.AssertAsync(new SeveralPartsAnalyzer(), source);

    [Fact]
    public async Task Points_at_the_other_parts_too()
    {
        var diagnostics = await AnalyzerHelper.AssertAsync(
            new SeveralPartsAnalyzer(),
            "[Network, Input(2)] partial class Net; [{|NG0002:Dense(4)|}] partial class Net; [Dense(6)] partial class Net;");
        Assert.Equal(["Input(2)", "Dense(6)"], Assert.Single(diagnostics).AdditionalLocations.Select(Markup.TextOf));
    }
}
