using System.Runtime.Intrinsics.X86;
using System.Text.Json.Nodes;

namespace NetGen.Compare;

/// <summary>
/// PyTorch, in a process for each instruction set that its own loops may use: by itself it does not take AVX-512, and now the
/// one is faster, now the other. For each workload the fastest way of all takes part.
/// </summary>
internal sealed class PyTorch : IPeer
{
    private readonly TorchProcess[] processes;

    /// <summary>Starts the processes.</summary>
    /// <param name="python">The Python that has PyTorch.</param>
    /// <exception cref="ComparisonException">It has not.</exception>
    public PyTorch(string python)
    {
        string[] vectors = Avx512F.IsSupported ? ["", "avx512"] : [""];
        processes = Array.ConvertAll(vectors, set => new TorchProcess(python, set));
    }

    /// <inheritdoc/>
    public string Name => Contestant.PyTorch;

    /// <inheritdoc/>
    public string Version => processes[0].Version;

    /// <inheritdoc/>
    public IContestant? Enter(IWorkload workload, WorkloadFiles files)
    {
        var answers = processes.Select(process => (process, answer: process.Order("prepare", Task(workload.Torch, files)))).ToArray();
        (TorchProcess fastest, JsonObject best) = answers.MinBy(pair => (double)pair.answer["nanoseconds"]!);
        var variant = (string)best["variant"]!;
        return new TorchContestant(fastest, fastest.Vectors.Length > 0 ? $"{variant}, {fastest.Vectors}" : variant, files.Results);
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(processes, process => process.Dispose());

    private static JsonObject Task(TorchTask task, WorkloadFiles files) => new()
    {
        ["network"] = task.Network,
        ["parameters"] = files.Parameters,
        ["data"] = task.Data is { } data ? files.Model(data) : files.Data,
        ["loss"] = task.Loss,
        ["optimizer"] = task.Optimizer,
        ["learning_rate"] = task.LearningRate,
        ["streaming"] = task.IsStreaming,
        ["generation"] = task.Data is not null,
    };
}
