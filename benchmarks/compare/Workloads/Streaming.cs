namespace NetGen.Compare;

/// <summary>One step after the other of a recurrent network, each going on from the state that the one before has left.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal abstract class Streaming<TNetwork> : Inference<TNetwork, float>
    where TNetwork : INetwork
{
    private const int ManySteps = 64;

    /// <inheritdoc/>
    public override double Flops => base.Flops / Description.Inputs[0].Shape[0];

    /// <inheritdoc/>
    public override IReadOnlyList<int> CheckedCalls => [1, ManySteps];

    /// <inheritdoc/>
    public override TorchTask Torch => new(typeof(TNetwork).Name) { IsStreaming = true };

    /// <inheritdoc/>
    protected override ISampleOrder Order { get; } = new StepsFirst();

    /// <inheritdoc/>
    protected override int[] InputShape => [1, Description.Inputs[0].Shape[^1]];

    /// <inheritdoc/>
    protected override int[] OutputShape => [1, Description.Output.Shape[^1]];

    /// <summary>Goes back to the beginning of a sequence.</summary>
    protected abstract override void Start();
}
