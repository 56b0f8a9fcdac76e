using System.Runtime.InteropServices;

namespace NetGen.Compare;

/// <summary>Memory that is bound to a session's input x and output y once, so that a run copies and allocates nothing.</summary>
internal sealed unsafe class OnnxBinding : IDisposable
{
    private const int ArenaAllocator = 1, DefaultMemory = 0;
    private const int Float = 1;

    private readonly OnnxLibrary library;
    private readonly nint memory, binding, inputValue, outputValue;

    /// <summary>Binds memory.</summary>
    /// <param name="library">The library.</param>
    /// <param name="session">The session.</param>
    /// <param name="input">x; its memory must not move.</param>
    /// <param name="inputShape">Dimensions of x.</param>
    /// <param name="output">y; its memory must not move.</param>
    /// <param name="outputShape">Dimensions of y.</param>
    public OnnxBinding(
        OnnxLibrary library, OnnxSession session, Span<float> input, long[] inputShape, Span<float> output, long[] outputShape)
    {
        this.library = library;
        fixed (nint* result = &memory)
        {
            library.Check(((delegate* unmanaged[Cdecl]<int, int, nint*, nint>)library[OnnxSlot.CreateCpuMemoryInfo])(
                ArenaAllocator, DefaultMemory, result));
        }

        fixed (nint* result = &binding)
            library.Check(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)library[OnnxSlot.CreateIoBinding])(session.Handle, result));
        inputValue = Bind(OnnxSlot.BindInput, "x\0"u8, input, inputShape);
        outputValue = Bind(OnnxSlot.BindOutput, "y\0"u8, output, outputShape);
    }

    /// <summary>The binding, for the library's functions.</summary>
    public nint Handle => binding;

    /// <inheritdoc/>
    public void Dispose()
    {
        library.Release(OnnxSlot.ReleaseIoBinding, binding);
        library.Release(OnnxSlot.ReleaseValue, inputValue);
        library.Release(OnnxSlot.ReleaseValue, outputValue);
        library.Release(OnnxSlot.ReleaseMemoryInfo, memory);
    }

    private nint Bind(OnnxSlot function, ReadOnlySpan<byte> name, Span<float> values, long[] shape)
    {
        nint value;
        fixed (float* data = values)
        fixed (long* dimensions = shape)
        fixed (byte* text = name)
        {
            var create = (delegate* unmanaged[Cdecl]<nint, float*, nuint, long*, nuint, int, nint*, nint>)library[OnnxSlot.CreateTensorWithDataAsOrtValue];
            nuint bytes = (nuint)MemoryMarshal.AsBytes(values).Length;
            library.Check(create(memory, data, bytes, dimensions, (nuint)shape.Length, Float, &value));
            library.Check(((delegate* unmanaged[Cdecl]<nint, byte*, nint, nint>)library[function])(binding, text, value));
        }

        return value;
    }
}
