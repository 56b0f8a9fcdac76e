using NetGen.Tests.Determinism;

namespace NetGen.Tests.Streaming;

/// <summary>A state can be kept, copied and begun again, and goes on with the same bits.</summary>
public class StateTests
{
    public static TheoryData<string> Networks => StreamedNetworks.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_snapshot_goes_on_at_every_step(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name), another = network.Another();
        float[] expected = StreamedNetworks.Find(name).StepAll(block: 1);
        for (int first = 0; first < network.Steps; first++)
        {
            another.State.Restore(network.State.Snapshot());
            Assert.Equal(first, another.State.Position);
            AssertRest(another, first, expected);
            network.Step(first, 1, new float[network.OutputLength]);
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_state_goes_back_to_a_snapshot(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name);
        network.Step(0, network.Steps / 2, new float[network.Steps * network.OutputLength]);
        float[] snapshot = network.State.Snapshot();
        float[] expected = Rest(network, network.Steps / 2);
        network.State.Restore(snapshot);
        AssertBits.Equal(expected, Rest(network, network.Steps / 2), name);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_copy_goes_on_and_leaves_its_source_alone(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name), another = network.Another();
        int half = network.Steps / 2;
        network.Step(0, half, new float[network.Steps * network.OutputLength]);
        another.StepAll(block: 1);
        network.CopyTo(another);
        Assert.Equal(half, another.State.Position);
        float[] expected = Rest(another, half);
        AssertBits.Equal(expected, Rest(network, half), name);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_beginning_is_the_same_each_time(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name);
        float[] expected = network.StepAll(block: 1);
        network.Begin();
        Assert.Equal(0, network.State.Position);
        AssertBits.Equal(expected, network.StepAll(block: 1), name);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void What_is_no_snapshot_is_refused_and_changes_nothing(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name);
        network.Step(0, 1, new float[network.OutputLength]);
        float[] before = network.State.Snapshot();
        int length = network.State.SnapshotLength;
        foreach (int wrong in new[] { 0, length - 1, length + 1 })
        {
            string message = $"Expected {length} floats, received {wrong}.";
            Assert.Contains(message, Assert.Throws<ArgumentException>("snapshot", () => network.State.Restore(new float[wrong])).Message, StringComparison.Ordinal);
            Assert.Contains(message, Assert.Throws<ArgumentException>("destination", () => network.State.Snapshot(new float[wrong])).Message, StringComparison.Ordinal);
        }

        // The position is a whole number in the bits of the last two floats.
        var negative = new float[length];
        Array.Fill(negative, BitConverter.Int32BitsToSingle(-1));
        Assert.Contains("step -1", Assert.Throws<ArgumentException>("snapshot", () => network.State.Restore(negative)).Message, StringComparison.Ordinal);

        // From there it would soon be negative.
        var large = new float[length];
        large[^1] = BitConverter.Int32BitsToSingle(int.MaxValue);
        Assert.Contains("step 9223372032559808512", Assert.Throws<ArgumentException>("snapshot", () => network.State.Restore(large)).Message, StringComparison.Ordinal);
        AssertBits.Equal(before, network.State.Snapshot(), name);
    }

    [Fact]
    public void Reset_is_a_new_state()
    {
        var network = new RecurrentStreams.Lstm5(1);
        RecurrentStreams.Lstm5.State state = network.CreateState();
        float[] expected = state.Snapshot();
        network.Step(new float[3], new float[5], state);
        Assert.NotEqual(expected, state.Snapshot());
        state.Reset();
        AssertBits.Equal(expected, state.Snapshot(), "state");
    }

    [Fact]
    public void A_state_that_is_not_started_has_no_snapshot_and_takes_one()
    {
        var network = new EncoderStreams.GivenState(1);
        EncoderStreams.GivenState.State state = network.CreateState(), started = network.CreateState();
        Assert.False(state.IsStarted);
        Assert.Contains("call the network's Start first", Assert.Throws<InvalidOperationException>(() => state.Snapshot()).Message, StringComparison.Ordinal);
        network.Start(new float[5], started);
        Assert.True(started.IsStarted);
        state.Restore(started.Snapshot());
        Assert.True(state.IsStarted);
        state.Reset();
        Assert.False(state.IsStarted);
        state.CopyTo(started);
        Assert.False(started.IsStarted);
    }

    [Fact]
    public void There_must_be_a_copy_to_write() =>
        Assert.Throws<ArgumentNullException>("destination", () => new RecurrentStreams.Lstm5(1).CreateState().CopyTo(null!));

    private static void AssertRest(StreamedNetwork network, int first, float[] expected) =>
        AssertBits.Equal(expected.AsSpan(first * network.OutputLength), Rest(network, first), $"from step {first}");

    private static float[] Rest(StreamedNetwork network, int first)
    {
        var output = new float[(network.Steps - first) * network.OutputLength];
        network.Step(first, network.Steps - first, output);
        return output;
    }
}
