using System.Diagnostics;

namespace NetGen.Compare;

/// <summary>A model in ONNX Runtime with its memory.</summary>
internal sealed unsafe class OnnxContestant : IContestant
{
    private readonly OnnxLibrary library;
    private readonly OnnxSession session;
    private readonly OnnxBinding binding;
    private readonly Memory<float> input, output;

    /// <summary>Reads the model.</summary>
    /// <param name="library">The library.</param>
    /// <param name="environment">The library's environment.</param>
    /// <param name="model">The model's file.</param>
    /// <param name="task">The shapes.</param>
    /// <param name="samples">The samples.</param>
    public OnnxContestant(OnnxLibrary library, nint environment, string model, OnnxTask task, float[] samples)
    {
        this.library = library;
        input = CacheLines.Copy(samples);
        output = CacheLines.Allocate<float>((int)task.OutputShape.Aggregate((product, dimension) => product * dimension));
        session = new OnnxSession(library, environment, model);
        binding = new OnnxBinding(library, session, input.Span, task.InputShape, output.Span, task.OutputShape);
    }

    /// <inheritdoc/>
    public string Name => Contestant.OnnxRuntime;

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
        var run = (delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)library[OnnxSlot.RunWithBinding];
        nint model = session.Handle, memory = binding.Handle;
        long began = Stopwatch.GetTimestamp();
        for (long i = 0; i < calls; i++)
        {
            nint status = run(model, 0, memory);
            if (status != 0)
                library.Check(status);
        }

        return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        binding.Dispose();
        session.Dispose();
    }
}
