using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>What brings together the elements under a window, and the gradients: vectors run along the channels.</summary>
public static class PoolKernel
{
    /// <summary>Writes the kernel of a <see cref="Pool"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var pool = (Pool)node.Op;
        Lanes lanes = PoolWalk.Choose(builder.Lanes, node.Output.Shape[2]);
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        PoolStep step = pool.Kind == PoolKind.Maximum ? new MaximumStep(lanes) : new AverageStep(lanes);
        Walk(builder, lanes, step, pool.Window, pool.Counted, node.Inputs[0].Shape).Write();
        string what = pool.Kind == PoolKind.Maximum ? "largest" : "mean";
        return builder.Build($"{builder.Assignment()} {what} of {Size(pool.Window)} of {builder.Entry.Display(node.Inputs[0])}: {builder.Shapes(node.Inputs[0])}");
    }

    /// <summary>Writes the kernel of a <see cref="MaxPoolGradient"/>.</summary>
    public static Kernel EmitMaxGradient(KernelBuilder builder)
    {
        Node node = builder.Node;
        Window window = ((MaxPoolGradient)node.Op).Window;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Inputs[1], "y");
        WriteGradient(builder, node.Inputs[2], window, counted: null, (lanes, adds) => new MaximumGradientStep(lanes, adds));
        EntryPoint entry = builder.Entry;
        return builder.Build(
            $"{builder.Assignment()} {entry.Display(node.Inputs[2])} where {entry.Display(node.Inputs[0])} is the largest of {Size(window)}: {builder.Shapes([.. node.Inputs])}");
    }

    /// <summary>Writes the kernel of an <see cref="AveragePoolGradient"/>.</summary>
    public static Kernel EmitAverageGradient(KernelBuilder builder)
    {
        Node node = builder.Node;
        var op = (AveragePoolGradient)node.Op;
        WriteGradient(builder, node.Inputs[0], op.Window, op.Counted, (lanes, adds) => new AverageGradientStep(lanes, adds));
        return builder.Build($"{builder.Assignment()} {builder.Entry.Display(node.Inputs[0])} shared out to {Size(op.Window)}: {builder.Shapes(node.Inputs[0])}");
    }

    private static void WriteGradient(KernelBuilder builder, Value dy, Window window, Window? counted, Func<Lanes, bool, PoolStep> step)
    {
        Shape image = builder.Node.Output.Shape;
        Lanes lanes = PoolWalk.Choose(builder.Lanes, image[2]);
        builder.Memory(dy, "dy");
        builder.Memory(builder.Node.Output, "dx");
        PoolWalk walk = Walk(builder, lanes, new MaximumStep(lanes), window, counted, image);
        if (!walk.Rows.IsTiled || !walk.Columns.IsTiled)
            builder.Body.Line($"memory::MemoryMarshal.CreateSpan(ref dx, (int){builder.Samples()} * {image.Length}).Clear();");
        (walk with { Step = step(lanes, !walk.Rows.IsApart || !walk.Columns.IsApart) }).Write();
    }

    private static PoolWalk Walk(KernelBuilder builder, Lanes lanes, PoolStep step, Window window, Window? counted, Shape image) => new(
        builder, lanes, step, new PoolAxis(window.Height, counted?.Height, image[0]), new PoolAxis(window.Width, counted?.Width, image[1]), image[2]);

    private static string Size(Window window) => $"{window.Height.Size} × {window.Width.Size}";
}
