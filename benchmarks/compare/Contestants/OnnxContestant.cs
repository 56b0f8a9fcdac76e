using System.Diagnostics;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>A model in ONNX Runtime with its memory.</summary>
internal sealed unsafe class OnnxContestant : IContestant
{
    private const string Int64 = "I64";

    private readonly OnnxLibrary library;
    private readonly OnnxSession session;
    private readonly OnnxBinding even, odd;
    private readonly Memory<float> numbers, output;
    private readonly Memory<long> indices;
    private readonly OnnxState[] states;
    private readonly (string Name, Memory<float> Values, long[] Shape)[] constants;

    /// <summary>Reads the model.</summary>
    /// <param name="library">The library.</param>
    /// <param name="environment">The library's environment.</param>
    /// <param name="model">The model's file.</param>
    /// <param name="task">The shapes.</param>
    /// <param name="samples">The file with the samples.</param>
    public OnnxContestant(OnnxLibrary library, nint environment, string model, OnnxTask task, SafetensorsFile samples)
    {
        this.library = library;
        if (samples[WorkloadFiles.Input].Type == Int64)
            indices = CacheLines.Copy(samples.ReadIndices(WorkloadFiles.Input));
        else
            numbers = CacheLines.Copy(samples.ReadNumbers(WorkloadFiles.Input));
        output = CacheLines.Allocate<float>((int)task.OutputShape.Aggregate((product, dimension) => product * dimension));
        constants = [.. task.Constants.Select(name => (name, CacheLines.Copy(samples.ReadNumbers(name)), samples[name].Shape.ToArray()))];
        states = [.. task.States.Select(state => new OnnxState(state))];
        session = new OnnxSession(library, environment, model);
        even = Bind(task, isOdd: false);
        odd = Bind(task, isOdd: true);
    }

    /// <inheritdoc/>
    public string Name => Contestant.OnnxRuntime;

    /// <inheritdoc/>
    public string Variant => "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, float[]> Results(int calls)
    {
        Array.ForEach(states, state => state.Reset());
        Run(calls);
        return new Dictionary<string, float[]> { [Contestant.Output] = output.ToArray() };
    }

    /// <inheritdoc/>
    public double Run(long calls)
    {
        var run = (delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)library[OnnxSlot.RunWithBinding];
        nint model = session.Handle, first = even.Handle, second = odd.Handle;
        long began = Stopwatch.GetTimestamp();
        for (long i = 0; i < calls; i++)
        {
            nint status = run(model, 0, (i & 1) == 0 ? first : second);
            if (status != 0)
                library.Check(status);
        }

        return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        even.Dispose();
        odd.Dispose();
        session.Dispose();
    }

    private OnnxBinding Bind(OnnxTask task, bool isOdd)
    {
        var binding = new OnnxBinding(library, session);
        if (numbers.IsEmpty)
            binding.BindInput("x", indices.Span, task.InputShape);
        else
            binding.BindInput("x", numbers.Span, task.InputShape);
        foreach ((string name, Memory<float> values, long[] shape) in constants)
            binding.BindInput(name, values.Span, shape);
        binding.BindOutput("y", output.Span, task.OutputShape);
        Array.ForEach(states, state => state.Bind(binding, isOdd));
        return binding;
    }
}
