namespace NetGen.Tests.Generated;

/// <summary>What attention needs in training grows with the length of a sequence, not with its square. Short sequences share a workspace, so that it may grow less.</summary>
public partial class AttentionMemoryTests
{
    [Fact]
    public void Eight_times_the_steps_take_at_most_eight_times_the_memory()
    {
        int few = new Steps2048(seed: 1).CreateWorkspace().Length;
        int many = new Steps16384(seed: 1).CreateWorkspace().Length;

        // One score a pair of steps would make it up to 64 times as much: 16384 · 16384 for one head are more floats than there are.
        Assert.InRange((double)many / few, 1, 8.1);
        Assert.InRange(many, 1, 16384 * 16384);
    }

    [Network, Input(2048, 32), SelfAttention(4, Causal = true), HalfSquaredError]
    private sealed partial class Steps2048;

    [Network, Input(16384, 32), SelfAttention(4, Causal = true), HalfSquaredError]
    private sealed partial class Steps16384;
}
