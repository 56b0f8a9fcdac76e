namespace NetGen;

/// <summary>Some samples of a data set and what the network made of them.</summary>
public readonly ref struct MetricSamples
{
    /// <summary>Puts samples together for a metric.</summary>
    /// <param name="network">What the network is.</param>
    /// <param name="batch">The samples' inputs and targets.</param>
    /// <param name="outputs">What <c>Forward</c> computed for them; empty if no metric asked for it.</param>
    /// <param name="loss">Their mean loss.</param>
    public MetricSamples(NetworkDescription network, Batch batch, ReadOnlySpan<float> outputs, float loss)
    {
        (Network, Batch, Loss) = (network, batch, loss);
        Outputs = outputs;
    }

    /// <summary>What the network is.</summary>
    public NetworkDescription Network { get; }

    /// <summary>Inputs and, as the last port, targets.</summary>
    public Batch Batch { get; }

    /// <summary>The outputs, one after the other.</summary>
    public ReadOnlySpan<float> Outputs { get; }

    /// <summary>The mean loss.</summary>
    public float Loss { get; }

    /// <summary>Number of samples.</summary>
    public int Count => Batch.Count;
}
