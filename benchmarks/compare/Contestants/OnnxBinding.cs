using System.Runtime.InteropServices;
using System.Text;

namespace NetGen.Compare;

/// <summary>Memory that is bound to a session's inputs and outputs once, so that a run copies and allocates nothing.</summary>
internal sealed unsafe class OnnxBinding : IDisposable
{
    private const int ArenaAllocator = 1, DefaultMemory = 0;
    private const int Float = 1, Int64 = 7;

    private readonly OnnxLibrary library;
    private readonly List<nint> values = [];
    private readonly nint memory, binding;

    /// <summary>Makes a binding that binds nothing yet.</summary>
    /// <param name="library">The library.</param>
    /// <param name="session">The session.</param>
    public OnnxBinding(OnnxLibrary library, OnnxSession session)
    {
        this.library = library;
        fixed (nint* result = &memory)
        {
            library.Check(((delegate* unmanaged[Cdecl]<int, int, nint*, nint>)library[OnnxSlot.CreateCpuMemoryInfo])(
                ArenaAllocator, DefaultMemory, result));
        }

        fixed (nint* result = &binding)
            library.Check(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)library[OnnxSlot.CreateIoBinding])(session.Handle, result));
    }

    /// <summary>The binding, for the library's functions.</summary>
    public nint Handle => binding;

    /// <summary>Binds an input.</summary>
    /// <typeparam name="T"><see cref="float"/>, or <see cref="long"/> for indices.</typeparam>
    /// <param name="name">Its name in the model.</param>
    /// <param name="values">Its values; the memory must not move.</param>
    /// <param name="shape">Its dimensions.</param>
    public void BindInput<T>(string name, Span<T> values, long[] shape)
        where T : unmanaged => Bind(OnnxSlot.BindInput, name, values, shape);

    /// <summary>Binds an output.</summary>
    /// <inheritdoc cref="BindInput"/>
    public void BindOutput(string name, Span<float> values, long[] shape) => Bind(OnnxSlot.BindOutput, name, values, shape);

    /// <inheritdoc/>
    public void Dispose()
    {
        library.Release(OnnxSlot.ReleaseIoBinding, binding);
        values.ForEach(value => library.Release(OnnxSlot.ReleaseValue, value));
        library.Release(OnnxSlot.ReleaseMemoryInfo, memory);
    }

    private void Bind<T>(OnnxSlot function, string name, Span<T> elements, long[] shape)
        where T : unmanaged
    {
        nint value;
        fixed (T* data = elements)
        fixed (long* dimensions = shape)
        fixed (byte* text = Encoding.UTF8.GetBytes(name + '\0'))
        {
            var create = (delegate* unmanaged[Cdecl]<nint, void*, nuint, long*, nuint, int, nint*, nint>)library[OnnxSlot.CreateTensorWithDataAsOrtValue];
            nuint bytes = (nuint)MemoryMarshal.AsBytes(elements).Length;
            library.Check(create(memory, data, bytes, dimensions, (nuint)shape.Length, typeof(T) == typeof(long) ? Int64 : Float, &value));
            values.Add(value);
            library.Check(((delegate* unmanaged[Cdecl]<nint, byte*, nint, nint>)library[function])(binding, text, value));
        }
    }
}
