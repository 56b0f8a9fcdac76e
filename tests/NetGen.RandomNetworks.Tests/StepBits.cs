using System.Runtime.InteropServices;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Compares runs over one sequence bit by bit: blocks of other sizes, a state that goes on from a snapshot, one that begins again.</summary>
internal static class StepBits
{
    /// <summary>What differs; empty if nothing does.</summary>
    /// <param name="run">The sequence.</param>
    /// <param name="expected">What it gave in one block.</param>
    /// <param name="random">Decides sizes of blocks and where the snapshot is taken.</param>
    public static List<string> Compare(StepRun run, float[] expected, Random random)
    {
        var differences = new List<string>();
        StreamingState state = run.CreateState(), other = run.CreateState();
        int cut = random.Next(run.Steps + 1);
        float[] inBlocks = new float[expected.Length], resumed = new float[expected.Length], again = new float[expected.Length];
        run.Begin(state);
        run.Go(state, cut, inBlocks, random);
        float[] snapshot = state.Snapshot();
        inBlocks.CopyTo(resumed, 0);
        run.Go(state, run.Steps, inBlocks, random);
        AddDifference("blocks", inBlocks);

        other.Restore(snapshot);
        run.Go(other, run.Steps, resumed, random);
        AddDifference($"snapshot after {cut} steps", resumed);

        run.Begin(state);
        run.Go(state, run.Steps, again);
        AddDifference("beginning again", again);
        return differences;

        void AddDifference(string what, float[] actual)
        {
            int different = MemoryMarshal.Cast<float, int>(expected).CommonPrefixLength(MemoryMarshal.Cast<float, int>(actual));
            if (different < expected.Length)
                differences.Add($"Step, {what}[{different}]: {expected[different]:G9} and then {actual[different]:G9}");
        }
    }
}
