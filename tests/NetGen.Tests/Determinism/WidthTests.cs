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

    public static TheoryData<string> Cases => FixtureFile.Ids("dense-");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_layer_is_within_half_the_bound_of_double_precision(string id)
    {
        foreach ((string tensor, float[] expected, float[] actual) in LayerRun.Results(FixtureFile.Read(id), DenseNetworks.OfCase(id)))
            new Tolerance(Relative: 0, Absolute: Bound * Scale.Of(expected)).AssertClose(expected, actual, tensor);
    }
}
