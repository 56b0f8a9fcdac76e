using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NetGen.Compare;

/// <summary>A Python process with PyTorch, which takes orders line by line: see <c>peers/torch_peer.py</c>.</summary>
internal sealed class TorchProcess : IDisposable
{
    // Allocations up to this many bytes come from the heap, which keeps them: else Adam's steps take twice as long.
    private const string HeapLimit = "8000000000";
    private const string HeapGrowth = "268435456";

    private readonly Process process;

    /// <summary>Starts it, on the processor of the calling thread.</summary>
    /// <param name="python">The Python that has PyTorch.</param>
    /// <param name="vectors">PyTorch's name for the instruction set of its own loops; empty for its own choice.</param>
    /// <exception cref="ComparisonException">It does not start.</exception>
    public TorchProcess(string python, string vectors)
    {
        Vectors = vectors;
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "peers", "torch_peer.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        SetUp(start.Environment);
        if (vectors.Length > 0)
            start.Environment["ATEN_CPU_CAPABILITY"] = vectors;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ComparisonException($"Expected Python with PyTorch as {python}: {exception.Message}.");
        }

        Version = (string)Receive()["version"]!;
    }

    /// <summary>PyTorch's name for the instruction set of its own loops; empty for its own choice.</summary>
    public string Vectors { get; }

    /// <summary>PyTorch's version.</summary>
    public string Version { get; }

    /// <summary>Gives an order and waits for the answer.</summary>
    /// <exception cref="ComparisonException">The process has ended; it has said why on the standard error stream.</exception>
    public JsonObject Order(string order, JsonObject details)
    {
        details["order"] = order;
        process.StandardInput.WriteLine(details.ToJsonString());
        process.StandardInput.Flush();
        return Receive();
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private JsonObject Receive() => process.StandardOutput.ReadLine() is { } line
        ? JsonNode.Parse(line)!.AsObject()
        : throw new ComparisonException("The PyTorch process has ended before it answered; benchmarks/compare/setup installs PyTorch.");

    private static void SetUp(IDictionary<string, string?> environment)
    {
        // Where they are preset for another machine, OpenBLAS runs at half its speed.
        environment.Remove("OPENBLAS_CORETYPE");
        environment.Remove("OPENBLAS_L2_SIZE");
        environment["OMP_NUM_THREADS"] = "1";
        environment["OPENBLAS_NUM_THREADS"] = "1";
        environment["MALLOC_MMAP_THRESHOLD_"] = HeapLimit;
        environment["MALLOC_TRIM_THRESHOLD_"] = HeapLimit;
        environment["MALLOC_TOP_PAD_"] = HeapGrowth;
        environment["PYTHONWARNINGS"] = "ignore";
        environment["PYTHONDONTWRITEBYTECODE"] = "1";
    }
}
