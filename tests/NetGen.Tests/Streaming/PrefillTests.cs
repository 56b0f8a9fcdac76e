using NetGen.Tests.Determinism;

namespace NetGen.Tests.Streaming;

/// <summary>A prompt at once gives what its steps give one by one, and leaves the state as they do.</summary>
public class PrefillTests
{
    public static TheoryData<string> Networks => [.. StreamedNetworks.All.Select(type => type.Name).Where(name => StreamedNetworks.Find(name).CanPrefill)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Prompts_of_any_length_and_the_steps_behind_them_give_what_Forward_gives(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name);
        float[] expected = network.Forward(), actual = network.StepAll(block: 1), output = new float[network.OutputLength];
        if (network.IsLastOnly)
            expected = actual;
        for (int prompt = 1; prompt <= network.Steps; prompt++)
        {
            network.Begin();
            network.Prefill(0, prompt, output);
            AssertAt(prompt - 1);
            for (int step = prompt; step < network.Steps; step++)
            {
                network.Step(step, 1, output);
                AssertAt(step);
            }

            Assert.Equal(network.Steps, network.State.Position);

            void AssertAt(int step) => StepTests.Tolerance(expected).AssertClose(expected.AsSpan(step * output.Length, output.Length), output, $"{prompt} steps at once, step {step}");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Prompts_go_on_from_where_the_state_is(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name), another = network.Another();
        float[] expected = network.StepAll(block: 1), output = new float[network.OutputLength];
        var random = new RandomStream(3);
        for (int round = 0; round < 50; round++)
        {
            network.Begin();
            for (int first = 0; first < network.Steps;)
            {
                int count = 1 + random.Next(network.Steps - first);
                another.State.Restore(network.State.Snapshot());
                network.Prefill(first, count, output);
                first += count;
                StepTests.Tolerance(expected).AssertClose(expected.AsSpan((first - 1) * output.Length, output.Length), output, $"{count} steps up to {first}");

                // What goes on from a snapshot goes on with the same bits.
                float[] again = new float[output.Length];
                another.Prefill(first - count, count, again);
                AssertBits.Equal(output, again, "from a snapshot");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Threads_change_no_bit(string name)
    {
        StreamedNetwork first = StreamedNetworks.Find(name);
        float[] Run(int half)
        {
            StreamedNetwork own = first.Another();
            var output = new float[own.Steps * own.OutputLength];
            for (int round = 0; round < 20; round++)
            {
                own.Begin();
                own.Prefill(0, half, output);
                own.Step(half, own.Steps - half, output);
            }

            return output;
        }

        float[][] expected = [.. Enumerable.Range(1, 6).Select(Run)];
        var actual = new float[expected.Length][];
        Thread[] threads = [.. Enumerable.Range(0, expected.Length).Select(i => new Thread(() => actual[i] = Run(i + 1)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        for (int i = 0; i < expected.Length; i++)
            AssertBits.Equal(expected[i], actual[i], $"thread {i}");
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_changes_nothing()
    {
        var network = new AttentionStreams.Transformer(1);
        AttentionStreams.Transformer.State state = network.CreateState();
        var output = new float[11];
        Assert.Equal(150, AttentionStreams.Transformer.ContextLength);
        network.Prefill(new int[100], output, state);
        float[] before = state.Snapshot();
        Array.Fill(output, 7);
        Assert.Equal(
            "The network's context has 150 steps; the state has made 100 of them, and the call has 51 more. Reset begins another sequence.",
            Assert.Throws<InvalidOperationException>(() => network.Prefill(new int[51], output, state)).Message);
        Assert.Throws<InvalidOperationException>(() => network.Step(new int[51], new float[51 * 11], state));
        Assert.Contains("\"tokens\" holds no steps; expected one at least.", Assert.Throws<ArgumentException>("tokens", () => network.Prefill([], output, state)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("output", () => network.Prefill([1, 2], new float[22], state));
        Assert.Throws<ArgumentException>("tokens", () => network.Prefill([1, 11], output, state));
        Assert.Throws<ArgumentNullException>("state", () => network.Prefill([1], output, null!));
        AssertBits.Equal(before, state.Snapshot(), "state");
        Assert.Equal(-1, output.AsSpan().IndexOfAnyExcept(7));

        network.Prefill(new int[50], output, state);
        Assert.Throws<InvalidOperationException>(() => network.Step(1, output, state));
        state.Reset();
        network.Step(1, output, state);
    }

    [Fact]
    public void Windows_have_no_end()
    {
        const int Rounds = 40;
        var network = new AttentionStreams.Windows(1);
        StreamedNetwork sample = StreamedNetworks.Find(nameof(AttentionStreams.Windows));
        ReadOnlySpan<float> input = sample.Sample.Floats(0);
        AttentionStreams.Windows.State state = network.CreateState();
        float[] before = new float[5], after = new float[5];
        network.Prefill(input, before, state);
        network.Prefill(input, before, state);
        for (int round = 2; round < Rounds; round++)
        {
            // The same steps again and again: nothing that a step sees is of the beginning.
            network.Prefill(input, after, state);
            StepTests.Tolerance(before).AssertClose(before, after, $"round {round}");
        }

        Assert.Equal(Rounds * 150, state.Position);
    }
}
