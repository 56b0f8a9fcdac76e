using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>A digit classifier: one sample is read from the cache, many are arithmetic.</summary>
/// <param name="samples">Samples in a call; there is a model of PyTorch's for 1 and for 256.</param>
/// <param name="targets">What is to be reached.</param>
internal sealed class DigitInference(int samples, params Target[] targets) : Inference<DigitProbabilities, float>
{
    /// <inheritdoc/>
    public override string Name => $"digits_{samples}";

    /// <inheritdoc/>
    public override string Title => $"784-128-64-10 softmax, {(samples == 1 ? "one sample" : $"{samples} samples")}";

    /// <inheritdoc/>
    public override bool IsComputeBound => samples > 1;

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => targets;

    /// <inheritdoc/>
    public override TorchTask Torch => new("DigitProbabilities");

    /// <inheritdoc/>
    protected override int Samples => samples;

    /// <inheritdoc/>
    protected override string ParametersName => "mnist_mlp";

    /// <inheritdoc/>
    protected override string OnnxName => $"mnist_mlp_b{samples}";

    /// <inheritdoc/>
    protected override NetworkDescription Description => DigitProbabilities.Description;

    /// <inheritdoc/>
    protected override DigitProbabilities Create() => new();

    /// <inheritdoc/>
    protected override void Forward(DigitProbabilities network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Forward(input, output);
    }
}
