using System.Diagnostics;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>NetGen's next token of GPT-2. Each call attends to one token more than the one before; a run starts behind the prompt again.</summary>
internal sealed class Gpt2Contestant : IContestant
{
    private readonly Gpt2 network;
    private readonly Gpt2.State behindPrompt, state;
    private readonly Memory<float> output = CacheLines.Allocate<float>(Gpt2.Vocabulary);
    private readonly int token;

    /// <summary>Takes the prompt.</summary>
    /// <param name="network">The network.</param>
    /// <param name="prompt">The tokens before.</param>
    /// <param name="token">The token whose logits are computed.</param>
    public Gpt2Contestant(Gpt2 network, int[] prompt, int token)
    {
        (this.network, this.token) = (network, token);
        (behindPrompt, state) = (network.CreateState(), network.CreateState());
        network.Prefill(prompt, output.Span, behindPrompt);
    }

    /// <inheritdoc/>
    public string Name => Contestant.NetGen;

    /// <inheritdoc/>
    public string Variant => "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, float[]> Results(int calls)
    {
        Run(calls);
        return new Dictionary<string, float[]> { [Contestant.Output] = output.ToArray() };
    }

    /// <inheritdoc/>
    public double Run(long calls)
    {
        behindPrompt.CopyTo(state);
        long began = Stopwatch.GetTimestamp();
        for (long i = 0; i < calls; i++)
            network.Step(token, output.Span, state);
        return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
