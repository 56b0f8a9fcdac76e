using NetGen.Generators.Analyzers;

namespace NetGen.Generators.Tests;

public class NoNetworkAnalyzerTests
{
    [Theory]
    [InlineData("[{|NG0005:Input(2)|}, Dense(3)] partial class Net;")]
    [InlineData("[System.Serializable, {|NG0005:Dense(3)|}] partial class Net;")]
    [InlineData("partial class Net; [{|NG0005:Residual<Part>|}] partial class Net; [Block, Dense(2)] class Part;")]
    public async Task Reports_the_first_layer(string source) => await AnalyzerHelper.AssertAsync(new NoNetworkAnalyzer(), source);

    [Theory]
    [InlineData("[Network, Input(2), Dense(3)] partial class Net;")]
    [InlineData("partial class Net; [Network, Input(2)] partial class Net;")]
    [InlineData("[Block, Dense(3)] partial class Part;")]
    [InlineData("[Dense(3)] class Part;")]
    [InlineData("[System.Serializable] partial class Other;")]
    [InlineData("[Netwrok, Input(2)] partial class Net;")]
    public async Task Leaves_others_alone(string source) => await AnalyzerHelper.AssertAsync(new NoNetworkAnalyzer(), source);
}
