using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Inference with parameters that are read from a file of PyTorch's, over and over on the same samples.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal abstract class Inference<TNetwork> : IWorkload
    where TNetwork : INetwork
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public double Flops => NominalFlops.Forward(Description, Samples);

    /// <inheritdoc/>
    public virtual bool IsComputeBound => false;

    /// <inheritdoc/>
    public IReadOnlyList<int> CheckedCalls => [1];

    /// <inheritdoc/>
    public abstract IReadOnlyList<Target> Targets { get; }

    /// <inheritdoc/>
    public OnnxTask Onnx => new($"{OnnxName}.onnx", LongShape(Description.Inputs[0]), LongShape(Description.Output));

    /// <inheritdoc/>
    public abstract TorchTask Torch { get; }

    /// <summary>Samples in a call.</summary>
    protected virtual int Samples => 1;

    /// <summary>The parameters' file, without its ending.</summary>
    protected virtual string ParametersName => Name;

    /// <summary>The ONNX model's file, without its ending.</summary>
    protected virtual string OnnxName => ParametersName;

    /// <summary>The network's description.</summary>
    protected abstract NetworkDescription Description { get; }

    /// <inheritdoc/>
    public IContestant Enter(WorkloadFiles files)
    {
        TNetwork network = Create();
        network.Parameters.Load(files.Model($"{ParametersName}.safetensors"), TensorLayout.PyTorch);
        network.Parameters.Save(files.Parameters, TensorLayout.PyTorch);

        PortDescription port = Description.Inputs[0];
        float[] input = RandomData.Numbers(Samples * port.Length, seed: 1);
        var data = new SafetensorsWriter();
        data.Add(WorkloadFiles.Input, ChannelsFirst.Copy(input, Samples, port.Shape), ChannelsFirst.Shape(Samples, port.Shape));
        data.Save(files.Data);

        Memory<float> samples = CacheLines.Copy(input), output = CacheLines.Allocate<float>(Samples * Description.Output.Length);
        return new InferenceContestant(
            calls => Forward(network, samples.Span, output.Span, calls), () => ChannelsFirst.Copy(output.Span, Samples, Description.Output.Shape));
    }

    private long[] LongShape(PortDescription port) => Array.ConvertAll(ChannelsFirst.Shape(Samples, port.Shape), dimension => (long)dimension);

    /// <summary>Makes the network.</summary>
    protected abstract TNetwork Create();

    /// <summary>Calls <c>Forward</c>, as a user does, so many times.</summary>
    protected abstract void Forward(TNetwork network, ReadOnlySpan<float> input, Span<float> output, long calls);
}
