namespace NetGen.Compare;

/// <summary>ONNX Runtime, in this process.</summary>
internal sealed unsafe class OnnxRuntime : IPeer
{
    /// <summary>The library in the cache, where the package <c>onnxruntime-node</c> puts it.</summary>
    public const string File = "npm/node_modules/onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime.so.1";

    private const int ErrorsOnly = 3;

    private readonly OnnxLibrary library;
    private readonly nint environment;

    /// <summary>Loads the library.</summary>
    /// <exception cref="ComparisonException">There is none, or it is too old.</exception>
    public OnnxRuntime(string path)
    {
        library = new OnnxLibrary(path);
        fixed (byte* name = "NetGen.Compare\0"u8)
        fixed (nint* result = &environment)
            library.Check(((delegate* unmanaged[Cdecl]<int, byte*, nint*, nint>)library[OnnxSlot.CreateEnv])(ErrorsOnly, name, result));
    }

    /// <inheritdoc/>
    public string Name => Contestant.OnnxRuntime;

    /// <inheritdoc/>
    public string Version => library.Version;

    /// <inheritdoc/>
    public IContestant? Enter(IWorkload workload, WorkloadFiles files)
    {
        if (workload.Onnx is not { } task)
            return null;
        using SafetensorsFile data = SafetensorsFile.Open(task.Data is { } name ? files.Model(name) : files.Data);
        return new OnnxContestant(library, environment, files.Model(task.File), task, data);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        library.Release(OnnxSlot.ReleaseEnv, environment);
        library.Dispose();
    }
}
