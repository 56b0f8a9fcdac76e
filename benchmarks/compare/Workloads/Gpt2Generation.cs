using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The next token of GPT-2: all weights are read once, and the keys and values of the tokens before.</summary>
/// <param name="context">How many tokens it attends to, itself included; <c>peers/make_gpt2.py</c> has made files for 64 and 512.</param>
internal sealed class Gpt2Generation(int context) : IWorkload
{
    /// <inheritdoc/>
    public string Name => $"gpt2_{context}";

    /// <inheritdoc/>
    public string Title => $"GPT-2's 124 million parameters, one token, context {context}";

    /// <inheritdoc/>
    public double Flops => Gpt2.StepFlops(context);

    /// <inheritdoc/>
    public bool IsComputeBound => false;

    /// <inheritdoc/>
    public IReadOnlyList<int> CheckedCalls => [1];

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 1.15)];

    /// <inheritdoc/>
    public OnnxTask Onnx => new("gpt2.onnx", [1, 1], [1, Gpt2.Vocabulary])
    {
        Data = DataFile,
        Constants = [.. Enumerable.Range(0, Gpt2.Blocks).SelectMany(block => new[] { $"k{block}", $"v{block}" })],
    };

    /// <inheritdoc/>
    public TorchTask Torch => new("Gpt2") { Data = DataFile };

    private string DataFile => $"gpt2_{context}.safetensors";

    /// <inheritdoc/>
    public IContestant Enter(WorkloadFiles files)
    {
        var network = new Gpt2();
        network.Parameters.LoadPyTorch(files.Model("gpt2.safetensors"));
        network.Parameters.SavePyTorch(files.Parameters);
        using SafetensorsFile data = SafetensorsFile.Open(files.Model(DataFile));
        int[] prompt = Array.ConvertAll(data.ReadIndices("prompt"), token => (int)token);
        return new Gpt2Contestant(network, prompt, (int)data.ReadIndices(WorkloadFiles.Input)[0]);
    }
}
