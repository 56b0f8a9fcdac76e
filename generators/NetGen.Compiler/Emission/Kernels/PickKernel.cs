using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Takes from each row the element that an index names.</summary>
public static class PickKernel
{
    /// <summary>Writes the kernel of a <see cref="Pick"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        Value x = node.Inputs[0];
        builder.Memory(x, "x");
        builder.Memory(node.Inputs[1], "index");
        builder.Memory(node.Output, "y");
        builder.Body.Nest(
            $"for (nuint row = 0; row < {builder.RowCount(x.Type)}; row++)",
            $"code::Unsafe.Add(ref y, row) = code::Unsafe.Add(ref x, row * {x.Shape.Last} + (nuint)code::Unsafe.Add(ref index, row));");
        return builder.Build($"{builder.Assignment()} {builder.Entry.Display(x)}[{builder.Entry.Display(node.Inputs[1])}]: {builder.Shapes([.. node.Inputs])}");
    }
}
