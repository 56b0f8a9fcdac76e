using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Tests.Expressions;

public class ErrorFunctionTests
{
    /// <summary>Computed with 30 digits.</summary>
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1e-10, 1.12837916709551257e-10, 0.999999999887162083)]
    [InlineData(0.1, 0.112462916018284892, 0.887537083981715108)]
    [InlineData(0.4999, 0.520411995161386581, 0.479588004838613419)]
    [InlineData(0.5, 0.520499877813046538, 0.479500122186953462)]
    [InlineData(1, 0.842700792949714869, 0.157299207050285131)]
    [InlineData(1.5, 0.966105146475310727, 0.0338948535246892729)]
    [InlineData(2, 0.995322265018952734, 0.00467773498104726584)]
    [InlineData(2.49, 0.999570712132266087, 0.000429287867733913394)]
    [InlineData(2.51, 0.999614294518275721, 0.000385705481724279338)]
    [InlineData(3, 0.999977909503001415, 0.0000220904969985854414)]
    [InlineData(5, 0.99999999999846254, 1.53745979442803485e-12)]
    [InlineData(8, 1, 1.12242971729829271e-29)]
    [InlineData(20, 1, 5.39586561160790093e-176)]
    [InlineData(26, 1, 5.66319240885614285e-296)]
    [InlineData(double.PositiveInfinity, 1, 0)]
    public void Erf_and_erfc_are_right_to_twelve_digits(double x, double erf, double erfc)
    {
        AssertClose(erf, ErrorFunction.Erf(x));
        AssertClose(-erf, ErrorFunction.Erf(-x));
        AssertClose(erfc, ErrorFunction.Erfc(x));
        AssertClose(1 + erf, ErrorFunction.Erfc(-x));
    }

    [Fact]
    public void Not_a_number_stays_so()
    {
        Assert.True(double.IsNaN(ErrorFunction.Erf(double.NaN)));
        Assert.True(double.IsNaN(ErrorFunction.Erfc(double.NaN)));
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected), $"{actual} is not {expected}.");
}
