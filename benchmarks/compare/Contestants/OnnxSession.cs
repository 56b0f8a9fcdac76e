using System.Runtime.InteropServices;

namespace NetGen.Compare;

/// <summary>A model of ONNX Runtime's: all graph optimisations, one thread.</summary>
internal sealed unsafe class OnnxSession : IDisposable
{
    private const int AllOptimizations = 99;

    private readonly OnnxLibrary library;
    private readonly nint options, session;

    /// <summary>Reads and optimises the model.</summary>
    public OnnxSession(OnnxLibrary library, nint environment, string model)
    {
        this.library = library;
        fixed (nint* result = &options)
            library.Check(((delegate* unmanaged[Cdecl]<nint*, nint>)library[OnnxSlot.CreateSessionOptions])(result));
        Set(OnnxSlot.SetSessionGraphOptimizationLevel, AllOptimizations);
        Set(OnnxSlot.SetIntraOpNumThreads, 1);
        Set(OnnxSlot.SetInterOpNumThreads, 1);

        nint path = Marshal.StringToCoTaskMemUTF8(model);
        fixed (nint* result = &session)
            library.Check(((delegate* unmanaged[Cdecl]<nint, nint, nint, nint*, nint>)library[OnnxSlot.CreateSession])(environment, path, options, result));
        Marshal.FreeCoTaskMem(path);
    }

    /// <summary>The session, for the library's functions.</summary>
    public nint Handle => session;

    /// <inheritdoc/>
    public void Dispose()
    {
        library.Release(OnnxSlot.ReleaseSession, session);
        library.Release(OnnxSlot.ReleaseSessionOptions, options);
    }

    private void Set(OnnxSlot function, int value) =>
        library.Check(((delegate* unmanaged[Cdecl]<nint, int, nint>)library[function])(options, value));
}
