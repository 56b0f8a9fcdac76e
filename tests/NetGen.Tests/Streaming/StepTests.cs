using NetGen.Tests.Determinism;

namespace NetGen.Tests.Streaming;

/// <summary>A sequence step by step gives what <c>Forward</c> gives of the whole.</summary>
public class StepTests
{
    public static TheoryData<string> Networks => StreamedNetworks.Names;

    // Both ways add the same products in single precision, in an order that differs: 10⁻⁶ is sixteen times the rounding of a number of order 1.
    internal static Tolerance Tolerance(ReadOnlySpan<float> expected) => new(Relative: 0, Absolute: 1e-6 * Math.Max(1, Scale.Of(expected)));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Steps_give_what_Forward_gives(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name);
        float[] expected = network.Forward(), actual = network.StepAll(block: 1);
        Assert.True(Scale.Of(expected) > 0.01);
        Tolerance(expected).AssertClose(expected, network.IsLastOnly ? actual[^network.OutputLength..] : actual, name);
        Assert.Equal(network.Steps, network.State.Position);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Blocks_of_any_size_change_no_bit(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name);
        float[] expected = network.StepAll(block: 1);
        for (int block = 2; block <= network.Steps; block++)
        {
            network.Begin();
            AssertBits.Equal(expected, network.StepAll(block), $"blocks of {block}");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Another_state_changes_nothing(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name), another = network.Another();
        float[] expected = network.StepAll(block: 1), actual = new float[expected.Length];
        network.Begin();
        for (int step = 0; step < network.Steps; step++)
        {
            network.Step(step, 1, actual.AsSpan(step * network.OutputLength));
            another.Step(network.Steps - 1 - step, 1, new float[network.OutputLength]);
        }

        AssertBits.Equal(expected, actual, name);
    }

    [Fact]
    public void Each_step_gives_what_Forward_gives_of_the_sequence_so_far()
    {
        const int Steps = 9, Outputs = 2;
        var network = new RecurrentStreams.StepsWithLengths(1);
        float[] input = StreamedNetworks.Find(nameof(RecurrentStreams.StepsWithLengths)).Sample.Floats(0).ToArray();
        float[] actual = new float[Steps * Outputs], expected = new float[Outputs];
        network.Step(input, actual, network.CreateState());
        for (int length = 1; length <= Steps; length++)
        {
            network.Forward(input, [length], expected);
            Tolerance(expected).AssertClose(expected, actual.AsSpan((length - 1) * Outputs, Outputs), $"{length} steps");
        }
    }

    [Fact]
    public void No_steps_are_allowed()
    {
        var network = new RecurrentStreams.Lstm5(1);
        RecurrentStreams.Lstm5.State state = network.CreateState();
        network.Step([], [], state);
        Assert.Equal(0, state.Position);
    }
}
