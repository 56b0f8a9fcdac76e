using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Lowering;

public class IdentifiersTests
{
    [Theory]
    [InlineData("Dense", "dense")]
    [InlineData("OneHot", "oneHot")]
    [InlineData("Conv2D", "conv2d")]
    [InlineData("Conv2DTranspose", "conv2dTranspose")]
    [InlineData("MaxPool2D", "maxPool2d")]
    [InlineData("LSTM", "lstm")]
    [InlineData("RMSNorm", "rmsNorm")]
    [InlineData("Stage2Block", "stage2Block")]
    [InlineData("X", "x")]
    [InlineData("x", "x")]
    [InlineData("", "")]
    public void Names_begin_with_a_small_letter(string name, string expected) => Assert.Equal(expected, Identifiers.CamelCase(name));
}
