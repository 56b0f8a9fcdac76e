namespace NetGen.Tests.Fixtures;

/// <summary>The network of a golden case of any number of inputs.</summary>
internal abstract class NetworkCase
{
    public abstract INetwork Network { get; }

    /// <summary>Runs the network.</summary>
    /// <param name="inputs">The inputs that are numbers.</param>
    /// <param name="lengths">The lengths of the sequence that has some.</param>
    /// <param name="output">Takes the output.</param>
    public abstract void Forward(float[][] inputs, int[] lengths, float[] output);

    public abstract void BackwardFrom(float[][] inputs, int[] lengths, float[] outputGradient, Gradients gradients, float[][] inputGradients);
}

/// <summary>The same of a generated class, whose methods are called as it has them.</summary>
internal sealed class NetworkCase<TNetwork>(
    TNetwork network, Action<TNetwork, float[][], int[], float[]> forward, Action<TNetwork, float[][], int[], float[], Gradients, float[][]> backwardFrom) : NetworkCase
    where TNetwork : INetwork
{
    public override INetwork Network => network;

    public override void Forward(float[][] inputs, int[] lengths, float[] output) => forward(network, inputs, lengths, output);

    public override void BackwardFrom(float[][] inputs, int[] lengths, float[] outputGradient, Gradients gradients, float[][] inputGradients) =>
        backwardFrom(network, inputs, lengths, outputGradient, gradients, inputGradients);
}
