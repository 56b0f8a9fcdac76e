using System.Runtime.InteropServices;

namespace NetGen.Compare;

/// <summary>ONNX Runtime's library and its C interface, which is a table of functions.</summary>
internal sealed unsafe class OnnxLibrary : IDisposable
{
    private const uint ApiVersion = 17;

    private readonly nint library;
    private readonly void** functions;

    /// <summary>Loads the library.</summary>
    /// <exception cref="ComparisonException">There is none, or it is too old.</exception>
    public OnnxLibrary(string path)
    {
        if (!NativeLibrary.TryLoad(path, out library))
            throw new ComparisonException($"Expected ONNX Runtime at {path}: benchmarks/compare/setup installs it.");
        var getBase = (delegate* unmanaged[Cdecl]<ApiBase*>)NativeLibrary.GetExport(library, "OrtGetApiBase");
        ApiBase* apiBase = getBase();
        Version = Marshal.PtrToStringUTF8(apiBase->GetVersionString())!;
        functions = apiBase->GetApi(ApiVersion);
        if (functions == null)
            throw new ComparisonException($"Expected an ONNX Runtime with version {ApiVersion} of its interface, received {Version}.");
    }

    /// <summary>The library's version.</summary>
    public string Version { get; }

    /// <summary>A function of the table.</summary>
    public void* this[OnnxSlot slot] => functions[(int)slot];

    /// <summary>Throws unless a function has succeeded.</summary>
    /// <param name="status">What the function returned.</param>
    /// <exception cref="ComparisonException">With the library's own message.</exception>
    public void Check(nint status)
    {
        if (status == 0)
            return;
        string? message = Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint, nint>)this[OnnxSlot.GetErrorMessage])(status));
        Release(OnnxSlot.ReleaseStatus, status);
        throw new ComparisonException($"{Contestant.OnnxRuntime}: {message}");
    }

    /// <summary>Gives an object back.</summary>
    public void Release(OnnxSlot release, nint handle) => ((delegate* unmanaged[Cdecl]<nint, void>)this[release])(handle);

    /// <inheritdoc/>
    public void Dispose() => NativeLibrary.Free(library);

    // How the library itself declares what OrtGetApiBase returns.
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ApiBase
    {
        public readonly delegate* unmanaged[Cdecl]<uint, void**> GetApi;
        public readonly delegate* unmanaged[Cdecl]<nint> GetVersionString;
    }
}
