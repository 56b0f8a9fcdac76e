namespace NetGen.Compare;

/// <summary>What PyTorch computes.</summary>
/// <param name="Network">Class of <c>peers/networks.py</c>.</param>
/// <param name="Loss">Function of <c>torch.nn.functional</c>; <see langword="null"/> for inference.</param>
/// <param name="Optimizer">Class of <c>torch.optim</c>; <see langword="null"/> for inference.</param>
/// <param name="LearningRate">The optimiser's.</param>
internal sealed record TorchTask(string Network, string? Loss = null, string? Optimizer = null, float LearningRate = 0)
{
    /// <summary>Whether the network is called step by step, with its state: <c>peers/streaming.py</c>.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>The file of the cache and the token behind it, of <c>peers/make_gpt2.py</c>; <see langword="null"/>: there is no cache.</summary>
    public string? Data { get; init; }
}
