using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>A one for each step that counts, and a zero for each behind them.</summary>
public static class StepMaskKernel
{
    /// <summary>Writes the kernel of a <see cref="StepMask"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        int steps = ((StepMask)node.Op).Steps;
        builder.Memory(node.Inputs[0], "length");
        builder.Memory(node.Output, "y");
        CodeWriter body = builder.Body;
        body.Block($"for (nuint row = 0; row < {builder.Samples()}; row++)", () =>
        {
            body.Line($"global::System.Span<float> steps = memory::MemoryMarshal.CreateSpan(ref code::Unsafe.Add(ref y, row * {steps}), {steps});");
            body.Line("int count = code::Unsafe.Add(ref length, row);");
            body.Line("steps.Slice(0, count).Fill(1f);");
            body.Line("steps.Slice(count).Clear();");
        });
        return builder.Build($"{builder.Assignment()} step < {builder.Entry.Display(node.Inputs[0])} ? 1 : 0: {builder.Shapes(node.Inputs[0])}");
    }
}
