namespace NetGen;

/// <summary>
/// A network with a loss and <see cref="TruncateAttribute"/>: its sequences can go on where those of the call before have ended. The rows of the state are those of
/// the batch's samples.
/// </summary>
public interface ICarryingNetwork : ITrainableNetwork
{
    /// <summary>Allocates what sequences carry from call to call, at their beginning.</summary>
    /// <param name="samples">Samples of each batch.</param>
    CarriedState CreateCarriedState(int samples);

    /// <summary><see cref="INetwork.Forward"/>, going on from a state and leaving the next one.</summary>
    void Forward(Batch batch, int first, int count, Span<float> output, CarriedState carried, Workspace workspace);

    /// <summary><see cref="ITrainableNetwork.Loss"/>, going on from a state and leaving the next one.</summary>
    float Loss(Batch batch, int first, int count, CarriedState carried, Workspace workspace);

    /// <summary><see cref="ITrainableNetwork.Backward"/>, going on from a state and leaving the next one; no gradient flows into it.</summary>
    float Backward(Batch batch, int first, int count, Gradients gradients, CarriedState carried, Workspace workspace);
}
