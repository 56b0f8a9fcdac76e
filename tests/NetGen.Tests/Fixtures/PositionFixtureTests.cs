namespace NetGen.Tests.Fixtures;

/// <summary>Sinusoidal positions, alone and added to a sequence, against the golden cases.</summary>
public partial class PositionFixtureTests
{
    private static readonly Dictionary<string, Func<INetwork>> Networks = new(StringComparer.Ordinal)
    {
        ["positional-encoding-tiny-base100"] = () => new TinyBase100(),
        ["positional-encoding-tiny-base10000"] = () => new Tiny(),
        ["positional-encoding-medium-base100"] = () => new MediumBase100(),
        ["positional-encoding-medium-base10000"] = () => new Medium(),
    };

    public static TheoryData<string> Tables => [.. Networks.Keys];

    /// <summary>The case whose positions are added to something.</summary>
    public const string Added = "positional-encoding-added";

    [Theory]
    [MemberData(nameof(Tables))]
    public void Positions_of_a_sequence_of_zeros_are_the_table(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        float[] expected = file.Floats("output"), output = new float[expected.Length];
        INetwork network = Networks[id]();
        var zeros = new Batch(network.Description, 1);
        zeros.Resize(1);
        network.Forward(zeros, 0, 1, output, network.CreateWorkspace());
        file.Tolerance("forward").AssertClose(expected, output, "output");
    }

    [Fact]
    public void Positions_are_added()
    {
        FixtureFile file = FixtureFile.Read(Added);
        var network = new Medium();
        float[] input = file.Floats("input"), expected = file.Floats("output"), output = new float[expected.Length], inputGradient = new float[input.Length];
        network.Forward(input, output);
        file.Tolerance("forward").AssertClose(expected, output, "output");
        network.BackwardFrom(input, file.Floats("grad_output"), network.CreateGradients(), inputGradient);
        file.Tolerance("gradient").AssertClose(file.Floats("grad.input"), inputGradient, "grad.input");
    }

    [Network, Input(4, 4), PositionalEncoding(Base = 100)]
    private sealed partial class TinyBase100;

    [Network, Input(4, 4), PositionalEncoding]
    private sealed partial class Tiny;

    [Network, Input(11, 18), PositionalEncoding(Base = 100)]
    private sealed partial class MediumBase100;

    [Network, Input(11, 18), PositionalEncoding]
    private sealed partial class Medium;
}
