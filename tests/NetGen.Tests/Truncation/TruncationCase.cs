namespace NetGen.Tests.Truncation;

/// <summary>A network in its four forms, with the same parameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Whole">Twelve steps, gradients end at every fourth.</param>
/// <param name="Part">Four steps.</param>
/// <param name="Full">Twelve steps, gradients go through all of them.</param>
/// <param name="Plain">Twelve steps, without truncation.</param>
internal sealed record TruncationCase(string Name, ICarryingNetwork Whole, ICarryingNetwork Part, ICarryingNetwork Full, ITrainableNetwork Plain)
{
    /// <summary>Calls of <see cref="Part"/> that are one of <see cref="Whole"/>.</summary>
    public const int Parts = 3;

    /// <summary>Samples of a call, a few tiles of them.</summary>
    public const int Samples = 7;

    /// <summary>The names of all cases.</summary>
    public static TheoryData<string> Names => [.. TruncationNetworks.All.Select(each => each.Name)];

    /// <summary>A case by its name.</summary>
    public static TruncationCase Find(string name) => TruncationNetworks.All.Single(each => each.Name == name);

    /// <summary>Random inputs and targets of twelve steps.</summary>
    public Batch WholeBatch { get; } = RandomBatch.Create(Whole, Samples);

    /// <summary>Four steps of <see cref="WholeBatch"/>.</summary>
    /// <param name="part">Which four.</param>
    public Batch PartBatch(int part)
    {
        var batch = new Batch(Part.Description, Samples);
        batch.Resize(Samples);
        for (int port = 0; port < batch.Ports.Count; port++)
        {
            int length = batch.Ports[port].Length;
            for (int sample = 0; sample < Samples; sample++)
                WholeBatch.Floats(port, sample, 1).Slice(part * length, length).CopyTo(batch.Floats(port, sample, 1));
        }

        return batch;
    }

    /// <summary>Loss and gradients of a call for all samples.</summary>
    public static (float Loss, float[] Gradients) Backward(ITrainableNetwork network, Batch batch)
    {
        Gradients gradients = network.CreateGradients();
        float loss = network.Backward(batch, 0, batch.Count, gradients, network.CreateWorkspace());
        return (loss, gradients.Span.ToArray());
    }

    /// <summary>Loss and gradients of a call that carries on.</summary>
    public static (float Loss, float[] Gradients) Backward(ICarryingNetwork network, Batch batch, CarriedState carried)
    {
        Gradients gradients = network.CreateGradients();
        float loss = network.Backward(batch, 0, batch.Count, gradients, carried, network.CreateWorkspace());
        return (loss, gradients.Span.ToArray());
    }

    /// <summary>The outputs of a call.</summary>
    public static float[] Forward(INetwork network, Batch batch)
    {
        var output = new float[batch.Count * network.Description.Output.Length];
        network.Forward(batch, 0, batch.Count, output, network.CreateWorkspace());
        return output;
    }

    /// <summary>The outputs of a call that carries on.</summary>
    public static float[] Forward(ICarryingNetwork network, Batch batch, CarriedState carried)
    {
        var output = new float[batch.Count * network.Description.Output.Length];
        network.Forward(batch, 0, batch.Count, output, carried, network.CreateWorkspace());
        return output;
    }
}
