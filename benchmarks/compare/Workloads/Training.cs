using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Steps of training on the same mini-batch, from the same first parameters.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <typeparam name="TInput"><see cref="float"/>, or <see cref="int"/> for tokens.</typeparam>
/// <typeparam name="TTarget"><see cref="float"/>, or <see cref="int"/> for classes.</typeparam>
internal abstract class Training<TNetwork, TInput, TTarget> : IWorkload
    where TNetwork : ITrainableNetwork
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public double Flops => NominalFlops.Training(Description, Samples);

    /// <inheritdoc/>
    public bool IsComputeBound => false;

    /// <inheritdoc/>
    public IReadOnlyList<int> CheckedCalls => [1, 5];

    /// <inheritdoc/>
    public abstract IReadOnlyList<Target> Targets { get; }

    /// <inheritdoc/>
    public OnnxTask? Onnx => null;

    /// <inheritdoc/>
    public abstract TorchTask Torch { get; }

    /// <summary>How the peers have samples and targets.</summary>
    protected virtual ISampleOrder Order { get; } = new ChannelsFirst();

    /// <summary>Samples in the mini-batch.</summary>
    protected abstract int Samples { get; }

    /// <summary>The network's description.</summary>
    protected abstract NetworkDescription Description { get; }

    /// <inheritdoc/>
    public IContestant Enter(WorkloadFiles files)
    {
        TNetwork network = Create();
        network.Parameters.SavePyTorch(files.Parameters);

        TInput[] input = MakeInput();
        TTarget[] targets = MakeTargets();
        var data = new SafetensorsWriter();
        int[] shape = Description.Inputs[0].Shape, targetShape = Description.Target!.Shape;
        data.AddValues(WorkloadFiles.Input, Order.Copy<TInput>(input, Samples, shape), Order.Shape(Samples, shape));
        data.AddValues(WorkloadFiles.Target, Order.Copy<TTarget>(targets, Samples, targetShape), Order.Shape(Samples, targetShape));
        data.Save(files.Data);

        Memory<TInput> samples = CacheLines.Copy(input);
        Memory<TTarget> wanted = CacheLines.Copy(targets);
        return new TrainingContestant(
            network,
            CreateOptimizer,
            (gradients, optimizer, calls) => Step(network, samples.Span, wanted.Span, gradients, optimizer, calls));
    }

    /// <summary>Makes the network with its first parameters.</summary>
    protected abstract TNetwork Create();

    /// <summary>Makes the optimiser.</summary>
    protected abstract Optimizer CreateOptimizer();

    /// <summary>Makes the mini-batch's samples.</summary>
    protected virtual TInput[] MakeInput() => RandomData.For<TInput>(Description.Inputs[0], Samples, seed: 1);

    /// <summary>Makes the mini-batch's targets.</summary>
    protected virtual TTarget[] MakeTargets() => RandomData.For<TTarget>(Description.Target!, Samples, seed: 2);

    /// <summary>Makes so many steps, as a loop by hand does.</summary>
    /// <returns>The loss at the last step.</returns>
    protected abstract float Step(
        TNetwork network, ReadOnlySpan<TInput> input, ReadOnlySpan<TTarget> targets, Gradients gradients, Optimizer optimizer, long calls);
}
