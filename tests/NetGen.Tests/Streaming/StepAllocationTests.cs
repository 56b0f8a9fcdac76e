namespace NetGen.Tests.Streaming;

/// <summary>Nothing that is done at every step, or at every sequence, allocates.</summary>
public class StepAllocationTests
{
    public static TheoryData<string> Networks => StreamedNetworks.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Ten_thousand_steps_allocate_nothing(string name)
    {
        StreamedNetwork network = StreamedNetworks.Find(name), another = network.Another();
        float[] output = new float[network.Steps * network.OutputLength], snapshot = network.State.Snapshot();
        AssertNone(() =>
        {
            for (int step = 0; step < 10_000; step += network.Steps)
            {
                network.Begin();
                network.Step(0, network.Steps, output);
                network.State.Snapshot(snapshot);
                another.State.Restore(snapshot);
                network.CopyTo(another);
                if (!network.CanPrefill)
                    continue;
                network.Begin();
                network.Prefill(0, network.Steps, output);
            }
        });
    }

    [Fact]
    public void A_token_allocates_nothing()
    {
        var network = new TokenStreams.Characters(1);
        TokenStreams.Characters.State state = network.CreateState();
        var output = new float[TokenStreams.Characters.StepOutputLength];
        AssertNone(() =>
        {
            for (int step = 0; step < 10_000; step++)
                network.Step(step % 11, output, state);
        });
    }

    [Fact]
    public void What_allocates_is_seen() => Assert.ThrowsAny<Exception>(() => AssertNone(() => GC.KeepAlive(new byte[1])));

    // The first calls may allocate: static data, the runtime's own tables, which grow with what other tests do. What a step allocates, each call does.
    private static void AssertNone(Action call)
    {
        call();
        long least = long.MaxValue;
        for (int measure = 0; measure < 3; measure++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
