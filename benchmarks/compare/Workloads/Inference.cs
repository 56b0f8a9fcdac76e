using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Inference with parameters that are read from a file of PyTorch's, over and over on the same samples.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <typeparam name="TInput"><see cref="float"/>, or <see cref="int"/> for tokens.</typeparam>
internal abstract class Inference<TNetwork, TInput> : IWorkload
    where TNetwork : INetwork
    where TInput : unmanaged
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public virtual double Flops => NominalFlops.Forward(Description, Samples);

    /// <inheritdoc/>
    public virtual bool IsComputeBound => false;

    /// <inheritdoc/>
    public virtual IReadOnlyList<int> CheckedCalls => [1];

    /// <inheritdoc/>
    public abstract IReadOnlyList<Target> Targets { get; }

    /// <inheritdoc/>
    public virtual OnnxTask? Onnx => new($"{OnnxName}.onnx", LongShape(InputShape), LongShape(OutputShape)) { States = States };

    /// <inheritdoc/>
    public abstract TorchTask Torch { get; }

    /// <summary>Samples in a call.</summary>
    protected virtual int Samples => 1;

    /// <summary>The parameters' file, without its ending.</summary>
    protected virtual string ParametersName => Name;

    /// <summary>The ONNX model's file, without its ending.</summary>
    protected virtual string OnnxName => ParametersName;

    /// <summary>How the peers have samples.</summary>
    protected virtual ISampleOrder Order { get; } = new ChannelsFirst();

    /// <summary>What ONNX Runtime carries from one call to the next.</summary>
    protected virtual IReadOnlyList<OnnxStateTask> States => [];

    /// <summary>Dimensions of a sample.</summary>
    protected virtual int[] InputShape => Description.Inputs[0].Shape;

    /// <summary>Dimensions of a sample's output.</summary>
    protected virtual int[] OutputShape => Description.Output.Shape;

    /// <summary>The network's description.</summary>
    protected abstract NetworkDescription Description { get; }

    /// <inheritdoc/>
    public IContestant Enter(WorkloadFiles files)
    {
        TNetwork network = Create();
        network.Parameters.LoadPyTorch(files.Model($"{ParametersName}.safetensors"));
        network.Parameters.SavePyTorch(files.Parameters);

        TInput[] input = RandomData.Values<TInput>(Description.Inputs[0], Samples * Length(InputShape), seed: 1);
        var data = new SafetensorsWriter();
        data.AddValues(WorkloadFiles.Input, Order.Copy<TInput>(input, Samples, InputShape), Order.Shape(Samples, InputShape));
        data.Save(files.Data);

        Memory<TInput> samples = CacheLines.Copy(input);
        Memory<float> output = CacheLines.Allocate<float>(Samples * Length(OutputShape));
        return new InferenceContestant(
            calls => Forward(network, samples.Span, output.Span, calls), () => Order.Copy<float>(output.Span, Samples, OutputShape), Start);
    }

    private static int Length(int[] shape) => shape.Aggregate((product, dimension) => product * dimension);

    private long[] LongShape(int[] shape) => Array.ConvertAll(Order.Shape(Samples, shape), dimension => (long)dimension);

    /// <summary>Makes the network.</summary>
    protected abstract TNetwork Create();

    /// <summary>Calls <c>Forward</c>, as a user does, so many times.</summary>
    protected abstract void Forward(TNetwork network, ReadOnlySpan<TInput> input, Span<float> output, long calls);

    /// <summary>Goes back to the beginning, where calls depend on those before them.</summary>
    protected virtual void Start()
    {
    }
}
