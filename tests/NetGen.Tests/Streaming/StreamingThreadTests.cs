using NetGen.Tests.Determinism;

namespace NetGen.Tests.Streaming;

/// <summary>Many states over one network, from several threads.</summary>
public class StreamingThreadTests
{
    [Theory]
    [InlineData(nameof(RecurrentStreams.TwoLstms))]
    [InlineData(nameof(ConvolutionStreams.DilatedStack))]
    [InlineData(nameof(TokenStreams.Characters))]
    [InlineData(nameof(EncoderStreams.Translator))]
    public void Threads_change_no_bit(string name)
    {
        const int Threads = 4, States = 3, Rounds = 2000;
        StreamedNetwork first = StreamedNetworks.Find(name);

        // Each state takes the steps in an order of its own, so that no two hold the same.
        float[] Run(int state)
        {
            StreamedNetwork own = first.Another();
            var random = new RandomStream((ulong)state);
            var output = new float[Rounds * own.OutputLength];
            for (int round = 0; round < Rounds; round++)
                own.Step(random.Next(own.Steps), 1, output.AsSpan(round * own.OutputLength));
            return output;
        }

        float[][] expected = [.. Enumerable.Range(0, Threads * States).Select(Run)];
        Assert.NotEqual(expected[0], expected[1]);
        var actual = new float[expected.Length][];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            for (int state = thread * States; state < (thread + 1) * States; state++)
                actual[state] = Run(state);
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        for (int state = 0; state < expected.Length; state++)
            AssertBits.Equal(expected[state], actual[state], $"state {state}");
    }
}
