namespace NetGen.Tests.Allocation;

/// <summary>A network with samples and all that its methods need, so that a test can call any of them without allocating.</summary>
internal abstract class SmallNetwork
{
    protected SmallNetwork(ITrainableNetwork network)
    {
        Network = network;
        Batch = RandomBatch.Create(network, SmallNetworks.Samples);
        Output = new float[SmallNetworks.Samples * network.Description.Output.Length];
        Upstream = new float[Output.Length];
        Array.Fill(Upstream, 1f);
        Gradients = network.CreateGradients();
        Workspace = network.CreateWorkspace();
    }

    public ITrainableNetwork Network { get; }

    public Batch Batch { get; }

    public float[] Output { get; }

    public float[] Upstream { get; }

    public Gradients Gradients { get; }

    public Workspace Workspace { get; }

    public void Forward() => Network.Forward(Batch, 0, Batch.Count, Output, Workspace);

    public float Loss() => Network.Loss(Batch, 0, Batch.Count, Workspace);

    public float Backward() => Network.Backward(Batch, 0, Batch.Count, Gradients, Workspace);

    /// <summary>In the network's own workspace: the interface has no such method.</summary>
    public abstract void BackwardFrom();
}

/// <inheritdoc/>
internal sealed class SmallNetwork<TNetwork>(TNetwork network, Action<TNetwork, Batch, float[], Gradients> backwardFrom) : SmallNetwork(network)
    where TNetwork : ITrainableNetwork
{
    private readonly TNetwork network = network;

    public override void BackwardFrom() => backwardFrom(network, Batch, Upstream, Gradients);
}
