namespace NetGen.Tests.Training;

/// <summary>A network written by hand, sample by sample, for tests of the trainer.</summary>
internal abstract class TestNetwork(NetworkDescription description, ulong seed) : ITrainableNetwork
{
    public NetworkDescription Description { get; } = description;

    public ParameterSet Parameters { get; } = new(description.Parameters, seed);

    /// <summary>Sees each shard before it is computed.</summary>
    public Action<Shard>? BeforeShard { get; set; }

    /// <summary>Sees each shard's gradients and loss, and may replace the loss.</summary>
    public Func<Shard, float, float>? AfterShard { get; set; }

    public Workspace CreateWorkspace() => new(0);

    public Gradients CreateGradients() => new(Description.Parameters);

    public void Forward(Batch batch, int first, int count, Span<float> output, Workspace workspace)
    {
        int length = Description.Output.Length;
        for (int i = 0; i < count; i++)
            Forward(batch, first + i, output.Slice(i * length, length));
    }

    public float Loss(Batch batch, int first, int count, Workspace workspace)
    {
        float sum = 0;
        for (int i = first; i < first + count; i++)
            sum += Loss(batch, i, null, 0);
        return sum / batch.Count;
    }

    public float Backward(Batch batch, int first, int count, Gradients gradients, Workspace workspace)
    {
        var shard = new Shard(batch, first, count, gradients, workspace);
        BeforeShard?.Invoke(shard);
        float sum = 0;
        for (int i = first; i < first + count; i++)
            sum += Loss(batch, i, gradients, 1f / batch.Count);
        float loss = sum / batch.Count;
        return AfterShard?.Invoke(shard, loss) ?? loss;
    }

    /// <summary>Points in the plane → a number.</summary>
    protected static NetworkDescription Describe(string name, params ParameterInfo[] parameters) =>
        new(
            name,
            [new PortDescription("x", ElementType.Number, [2])],
            new PortDescription("y", ElementType.Number, [1]),
            new PortDescription("target", ElementType.Number, [1]),
            "None",
            [],
            new ParameterLayout(parameters));

    /// <summary>The output of a sample.</summary>
    protected abstract void Forward(Batch batch, int sample, Span<float> output);

    /// <summary>The loss of a sample; adds its gradients, multiplied by <paramref name="scale"/>, if there are any to add to.</summary>
    protected abstract float Loss(Batch batch, int sample, Gradients? gradients, float scale);

    /// <summary>What <see cref="ITrainableNetwork.Backward"/> was called with.</summary>
    internal readonly record struct Shard(Batch Batch, int First, int Count, Gradients Gradients, Workspace Workspace);
}
