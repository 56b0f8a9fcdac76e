namespace NetGen.Tests.Determinism;

/// <summary>What a sample's result may depend on besides the sample: not its place, and hardly the size of its batch.</summary>
public class BatchTests
{
    private const int Largest = 257;

    private static readonly int[] Sizes = [.. Enumerable.Range(1, 70), Largest];

    public static TheoryData<string> Networks => AnyNetwork.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_place_changes_no_bit(string name)
    {
        ITrainableNetwork network = AnyNetwork.Find(name);
        int length = network.Description.Output.Length;
        Batch probe = RandomBatch.Create(network, 1, seed: 2);
        foreach (int size in Sizes)
        {
            float[] first = [];
            for (int place = 0; place < size; place++)
            {
                Batch batch = RandomBatch.Create(network, size, seed: (ulong)place);
                RandomBatch.CopySample(probe, 0, batch, place);
                float[] output = network.Forward(batch)[(place * length)..((place + 1) * length)];
                if (place == 0)
                    first = output;
                AssertBits.Equal(first, output, $"place {place} of {size}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_size_changes_less_than_a_millionth(string name)
    {
        ITrainableNetwork network = AnyNetwork.Find(name);
        Batch all = RandomBatch.Create(network, Largest);
        float[] expected = network.Forward(all);
        double scale = Scale.Of(expected);
        foreach (int size in Sizes)
        {
            Batch batch = RandomBatch.Create(network, size);
            for (int i = 0; i < size; i++)
                RandomBatch.CopySample(all, i, batch, i);
            float[] output = network.Forward(batch);
            new Tolerance(Relative: 0, Absolute: 1e-6 * scale).AssertClose(expected.AsSpan(0, output.Length), output, $"{size} samples");
        }
    }
}
