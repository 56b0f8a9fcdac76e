namespace NetGen;

/// <summary>A network with a loss.</summary>
public interface ITrainableNetwork : INetwork
{
    /// <summary>The loss in inference mode (no dropout, no penalty), as this shard's part of the whole batch's mean.</summary>
    /// <returns>Sum of the losses of the samples of the shard, divided by <see cref="Batch.Count"/>.</returns>
    float Loss(Batch batch, int first, int count, Workspace workspace);

    /// <summary>
    /// Forward and backward in training mode for the samples <paramref name="first"/> … of a batch. What is returned and
    /// added is this shard's part of the whole batch's mean: the parts of all shards sum to what one call for all would give.
    /// </summary>
    /// <param name="batch">Inputs and targets.</param>
    /// <param name="first">Index of the shard's first sample.</param>
    /// <param name="count">Number of samples of the shard.</param>
    /// <param name="gradients">The gradients are added here.</param>
    /// <param name="workspace">Memory to compute in; its <see cref="Workspace.SampleCounter"/> decides dropout's masks.</param>
    /// <returns>The shard's part of the batch's mean loss.</returns>
    float Backward(Batch batch, int first, int count, Gradients gradients, Workspace workspace);
}
