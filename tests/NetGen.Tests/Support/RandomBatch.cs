namespace NetGen.Tests;

/// <summary>Batches of random samples for tests of any network.</summary>
internal static class RandomBatch
{
    /// <summary>A batch of as many samples, with indices in range and numbers from 0 to 1.</summary>
    public static Batch Create(INetwork network, int count, ulong seed = 1)
    {
        var batch = new Batch(network.Description, count);
        batch.Resize(count);
        var random = new RandomStream(seed);
        for (int port = 0; port < batch.Ports.Count; port++)
            Fill(batch, port, ref random);
        return batch;
    }

    /// <summary>Copies one sample over another.</summary>
    public static void CopySample(Batch source, int from, Batch target, int to)
    {
        for (int port = 0; port < source.Ports.Count; port++)
        {
            if (source.Ports[port].Type == ElementType.Index)
                source.Indices(port, from, 1).CopyTo(target.Indices(port, to, 1));
            else
                source.Floats(port, from, 1).CopyTo(target.Floats(port, to, 1));
        }
    }

    private static void Fill(Batch batch, int port, ref RandomStream random)
    {
        PortDescription description = batch.Ports[port];
        if (description.Type == ElementType.Index)
        {
            foreach (ref int index in batch.Indices(port))
                index = description.IsLengths ? 1 + random.Next(description.IndexBound - 1) : random.Next(description.IndexBound);
        }
        else
        {
            foreach (ref float value in batch.Floats(port))
                value = random.NextSingle();
        }
    }
}
