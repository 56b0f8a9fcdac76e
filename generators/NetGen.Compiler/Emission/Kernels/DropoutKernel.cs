using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Dropout; the runtime library makes the masks.</summary>
public static class DropoutKernel
{
    /// <summary>Writes the kernel of a <see cref="Dropout"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var dropout = (Dropout)node.Op;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        builder.Samples();
        builder.Parameter("global::NetGen.DropoutKey", "key", "key");
        builder.Body.Nest(
            "for (nuint row = 0; row < rows; row++)",
            $"key.Apply({dropout.Stream}, row, {ExpressionWriter.Literal(dropout.Rate)}, ref code::Unsafe.Add(ref x, row * {node.Output.Shape.Length}), "
            + $"ref code::Unsafe.Add(ref y, row * {node.Output.Shape.Length}), {node.Output.Shape.Length});");
        string x = builder.Entry.Display(node.Inputs[0]);
        string rate = Text.Of(dropout.Rate);
        return builder.Build($"{builder.Assignment()} {x} / (1 − {rate}), or 0 with probability {rate}: {builder.Shapes(node.Inputs[0])}");
    }
}
