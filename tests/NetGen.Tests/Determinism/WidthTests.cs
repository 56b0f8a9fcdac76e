using NetGen.Tests.Fixtures;

namespace NetGen.Tests.Determinism;

/// <summary>
/// Vectors of 16, 8 and 4 lanes give results within 1e-5 of each other. A process has one width; the gate runs these tests in
/// each. The stored results were computed in double precision: what is within half of that of them, in each width, is within
/// all of that in two.
/// </summary>
public class WidthTests
{
    private const double Bound = 1e-5 / 2;

    public static TheoryData<string> DenseCases => FixtureFile.Ids("dense-");

    public static TheoryData<string> ConvolutionCases => FixtureFile.Ids("conv2d-");

    [Theory]
    [MemberData(nameof(DenseCases))]
    public void A_dense_layer_is_within_half_the_bound_of_double_precision(string id) =>
        Check(LayerRun.Results(FixtureFile.Read(id), DenseNetworks.OfCase(id)));

    [Theory]
    [MemberData(nameof(ConvolutionCases))]
    public void A_convolution_is_within_half_the_bound_of_double_precision(string id) =>
        Check(LayerRun.Results(FixtureFile.Read(id), Conv2DNetworks.OfCase(id), isChannelsFirst: true));

    private static void Check(IEnumerable<(string Tensor, float[] Expected, float[] Actual)> results)
    {
        foreach ((string tensor, float[] expected, float[] actual) in results)
            new Tolerance(Relative: 0, Absolute: Bound * Scale.Of(expected)).AssertClose(expected, actual, tensor);
    }
}
