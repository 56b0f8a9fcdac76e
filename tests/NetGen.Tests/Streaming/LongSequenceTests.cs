using NetGen.Tests.Determinism;

namespace NetGen.Tests.Streaming;

/// <summary>Sequences far longer than the networks are declared for.</summary>
public class LongSequenceTests
{
    private const int Steps = 10_000;

    [Fact]
    public void A_dilated_stack_gives_what_Forward_gives_of_each_window()
    {
        const int Window = 32, Seen = 15;
        var network = new ConvolutionStreams.DilatedStack(1);
        float[] input = Numbers(Steps), output = new float[Steps], window = new float[Window];
        network.Step(input, output, network.CreateState());
        for (int first = 0; first <= Steps - Window; first += Window - Seen + 1)
        {
            network.Forward(input.AsSpan(first, Window), window);

            // The first outputs of a window lack what comes before it, unless nothing does.
            int complete = first == 0 ? 0 : Seen - 1;
            StepTests.Tolerance(window).AssertClose(window.AsSpan(complete), output.AsSpan(first + complete, Window - complete), $"steps from {first}");
        }
    }

    [Fact]
    public void A_recurrent_layer_gives_what_Forward_gives_of_one_part_after_the_other()
    {
        const int Part = 9, Units = 5, Features = 3;
        var network = new EncoderStreams.GivenState(1);
        EncoderStreams.GivenState.State state = network.CreateState();
        float[] input = Numbers(Steps * Features), output = new float[Steps * Units], part = new float[Part * Units], hidden = Numbers(Units);
        network.Start(hidden, state);
        network.Step(input, output, state);
        for (int first = 0; first <= Steps - Part; first += Part)
        {
            network.Forward(hidden, input.AsSpan(first * Features, Part * Features), part);
            StepTests.Tolerance(part).AssertClose(part, output.AsSpan(first * Units, part.Length), $"steps from {first}");
            hidden = part[^Units..];
        }
    }

    [Theory]
    [InlineData(nameof(ConvolutionStreams.DilatedBeyond))]
    [InlineData(nameof(ConvolutionStreams.DilatedGroups))]
    [InlineData(nameof(ConvolutionStreams.ConvolutionAndLstm))]
    public void The_past_is_forgotten_by_none_but_its_own_steps(string name)
    {
        // The same sequence again and again: what rings and states hold settles, at every place of a ring.
        StreamedNetwork network = StreamedNetworks.Find(name);
        float[] before = [];
        for (int round = 0; round < 60; round++)
        {
            float[] after = network.StepAll(block: 1);
            if (round > 40)
                StepTests.Tolerance(before).AssertClose(before, after, $"round {round}");
            before = after;
        }
    }

    [Fact]
    public void A_position_past_32_bits_is_a_position()
    {
        var network = new ConvolutionStreams.Dilated(1);
        ConvolutionStreams.Dilated.State state = network.CreateState(), late = network.CreateState();
        float[] input = Numbers(60), output = new float[100], lateOutput = new float[100];

        // A multiple of the ring's eight steps, so that its places are the same.
        float[] snapshot = state.Snapshot();
        const long Position = 8L << 40;
        snapshot[^2] = BitConverter.Int32BitsToSingle(unchecked((int)Position));
        snapshot[^1] = BitConverter.Int32BitsToSingle((int)(Position >> 32));
        late.Restore(snapshot);
        network.Step(input, output, state);
        network.Step(input, lateOutput, late);
        AssertBits.Equal(output, lateOutput, "outputs");
        Assert.Equal(Position + 20, late.Position);
    }

    private static float[] Numbers(int count)
    {
        var random = new RandomStream(1);
        var numbers = new float[count];
        foreach (ref float number in numbers.AsSpan())
            number = random.NextSingle() - 0.5f;
        return numbers;
    }
}
